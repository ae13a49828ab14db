// Notices what a user would not see but must never happen: errors on the console, uncaught errors,
// blocked content, failed loads, and any request that leaves this origin.

/** Starts watching every page of a context; `problems` fills as they happen. */
export function watchContext(context, origin) {
  const problems = [];
  const isOwn = (url) => url.startsWith(`${origin}/`) || /^(data:|blob:|about:)/.test(url);
  context.on("request", (request) => {
    if (!isOwn(request.url())) problems.push(`request to another origin: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("page", (page) => {
    page.on("websocket", (socket) => problems.push(`web socket: ${socket.url()}`));
    page.on("crash", () => problems.push("the page crashed"));
  });
  return problems;
}
