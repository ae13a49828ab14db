//! Pure drawing with plotters: plain report data in, SVG text out. Touches no browser.
