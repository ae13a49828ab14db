//! Telling the backend which datum a mark stands for. plotters has no such notion; an element wrapped in [`Marked`]
//! is drawn between `open_mark` and `close_mark`.

use plotters::element::{CoordMapper, Drawable, PointCollection};
use plotters_backend::{DrawingBackend, DrawingErrorKind};

/// A backend that can keep the number of the datum with its mark. Others leave the defaults.
pub trait Annotate: DrawingBackend {
    /// What is drawn from here on stands for datum `index`.
    fn open_mark(&mut self, _index: usize) {}
    /// End of that.
    fn close_mark(&mut self) {}
}

/// `element`, drawn as the mark of datum `index`.
pub struct Marked<E> {
    /// Position in the caller's data.
    pub index: usize,
    /// What is drawn.
    pub element: E,
}

impl<'a, E, Coord, CM> PointCollection<'a, Coord, CM> for &'a Marked<E>
where
    &'a E: PointCollection<'a, Coord, CM>,
{
    type Point = <&'a E as PointCollection<'a, Coord, CM>>::Point;
    type IntoIter = <&'a E as PointCollection<'a, Coord, CM>>::IntoIter;

    fn point_iter(self) -> Self::IntoIter {
        self.element.point_iter()
    }
}

impl<E, DB, CM> Drawable<DB, CM> for Marked<E>
where
    DB: Annotate,
    CM: CoordMapper,
    E: Drawable<DB, CM>,
{
    fn draw<I: Iterator<Item = CM::Output>>(
        &self,
        points: I,
        backend: &mut DB,
        parent: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        backend.open_mark(self.index);
        let outcome = self.element.draw(points, backend, parent);
        backend.close_mark();
        outcome
    }
}
