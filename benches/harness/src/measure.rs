//! One piece of work, and the ways to do it, timed in rounds.

use std::hint::black_box;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// A batch lasts at least this long, so that reading the clock is lost in it.
const BATCH: Duration = Duration::from_millis(2);

/// Rounds without `BENCH_ROUNDS`.
const ROUNDS: usize = 41;

/// One piece of work on one input; its first case is what the others are compared with.
pub struct Column<'a, I: ?Sized, T> {
    name: String,
    input: &'a I,
    check: Box<dyn Fn(&T) -> bool + 'a>,
    cases: Vec<Case<'a>>,
}

struct Case<'a> {
    name: &'static str,
    right: bool,
    /// Runs the work so many times.
    batch: Box<dyn FnMut(u32) -> Duration + 'a>,
}

/// What the rounds gave for one column.
pub(crate) struct Measured {
    pub(crate) name: String,
    pub(crate) cells: Vec<Cell>,
}

/// What the rounds gave for one case.
pub(crate) struct Cell {
    pub(crate) case: &'static str,
    pub(crate) right: bool,
    /// Median time of one run of the work.
    pub(crate) nanoseconds: f64,
    /// Median over the rounds of this case's time by the first case's.
    pub(crate) times_first: f64,
}

impl<'a, I: ?Sized, T> Column<'a, I, T> {
    /// Names the work and gives its input; `check` tells a right result.
    pub fn new(name: impl Into<String>, input: &'a I, check: impl Fn(&T) -> bool + 'a) -> Self {
        Self {
            name: name.into(),
            input,
            check: Box::new(check),
            cases: Vec::new(),
        }
    }

    /// Adds a way to do the work.
    #[must_use]
    pub fn case(mut self, name: &'static str, mut work: impl FnMut(&I) -> T + 'a) -> Self {
        let input = self.input;
        let right = (self.check)(&work(input));
        let batch = Box::new(move |times| {
            let start = cpu_time();
            for _ in 0..times {
                black_box(work(black_box(input)));
            }
            cpu_time().saturating_sub(start)
        });
        self.cases.push(Case { name, right, batch });
        self
    }

    pub(crate) fn measure(mut self) -> Measured {
        let batches: Vec<u32> = self.cases.iter_mut().map(Case::calibrate).collect();
        let count = self.cases.len();
        let mut rounds = vec![vec![0.0; count]; rounds(ROUNDS)];
        for (turn, round) in rounds.iter_mut().enumerate() {
            for place in 0..count {
                let case = (turn + place) % count;
                let time = (self.cases[case].batch)(batches[case]);
                round[case] = nanoseconds(time) / f64::from(batches[case]);
            }
        }
        let cells = self.cases.iter().enumerate().map(|(index, case)| Cell {
            case: case.name,
            right: case.right,
            nanoseconds: median(rounds.iter().map(|round| round[index])),
            times_first: median(rounds.iter().map(|round| round[index] / round[0])),
        });
        Measured {
            name: self.name,
            cells: cells.collect(),
        }
    }
}

impl Case<'_> {
    /// Finds how many runs make a batch, which also warms the case up.
    fn calibrate(&mut self) -> u32 {
        let mut times = 1;
        while (self.batch)(times) < BATCH && times < u32::MAX / 2 {
            times *= 2;
        }
        times
    }
}

/// `BENCH_ROUNDS`, or so many.
pub fn rounds(otherwise: usize) -> usize {
    std::env::var("BENCH_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(otherwise)
        .max(1)
}

/// The time that this thread has been on a processor: what else runs on the machine takes none of it, unlike the time of a
/// clock.
fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or(0))
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

/// The middle value, or the mean of the two in the middle.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len().is_multiple_of(2) {
        f64::midpoint(values[middle - 1], values[middle])
    } else {
        values[middle]
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, median};

    #[test]
    fn the_median_is_the_middle() {
        assert!((median([3.0, 1.0, 2.0].into_iter()) - 2.0).abs() < f64::EPSILON);
        assert!((median([4.0, 1.0, 2.0, 3.0].into_iter()) - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn more_work_takes_longer_and_a_wrong_result_is_told() {
        let numbers: Vec<u64> = (0..20_000).collect();
        let sum = |numbers: &[u64]| {
            numbers
                .iter()
                .fold(0, |sum: u64, &number| (sum ^ number).wrapping_mul(31))
        };
        let expected = sum(&numbers);
        let measured = Column::new("sum", &numbers[..], move |&sum| sum == expected)
            .case("all", sum)
            .case("a tenth", move |numbers| sum(&numbers[..2_000]))
            .measure();
        assert_eq!(measured.name, "sum");
        let [all, tenth] = &measured.cells[..] else {
            unreachable!("two cases")
        };
        assert!(all.right && !tenth.right);
        assert!((0.05..0.3).contains(&tenth.times_first), "{}", tenth.times_first);
    }
}
