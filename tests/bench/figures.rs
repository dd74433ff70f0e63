//! What is found of a page.

use serde::{Deserialize, Serialize};

use crate::client::Load;

/// The figures of one page on one site (or of the floor).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Figures {
    /// Answers a second.
    pub rate: f64,
    /// Microseconds, half of the answers at most.
    pub p50: u32,
    /// Microseconds, 99 of a hundred answers at most.
    pub p99: u32,
    /// Microseconds of an answer while nobody else asks, in the middle.
    pub alone: u32,
    /// Microseconds of the host's processor time for an answer.
    pub processor: Option<f64>,
    /// Bytes of a body, on average.
    pub bytes: u64,
}

/// One page on one site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    pub page: String,
    pub size: u64,
    #[serde(flatten)]
    pub figures: Figures,
    /// The floor in the same turns.
    pub floor: Figures,
    /// Throughput as a share of the floor's.
    pub to_floor: f64,
    /// Time of an answer as a multiple of the smallest site's.
    pub to_smallest: f64,
    /// Microseconds of the statements natively, in the middle and on average.
    pub statement: f64,
    pub statement_mean: f64,
    /// Microseconds of reading their JSON natively, in the middle.
    pub reading: f64,
    /// The native twin in the same turns, where there is one.
    #[serde(default)]
    pub twin: Option<Twin>,
}

/// A page of a component's native twin.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Twin {
    #[serde(flatten)]
    pub figures: Figures,
    /// Throughput of the component as a share of its twin's.
    pub share: f64,
}

/// One page (or the floor) where each instance answers one call only, as an edge that keeps none pays it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cold {
    pub page: String,
    /// Microseconds, half of the answers at most.
    pub p50: u32,
    /// Microseconds of the host's processor time for an answer.
    pub processor: Option<f64>,
}

impl Figures {
    /// How far the slowest answers are from the middle.
    pub fn spread(&self) -> f64 {
        f64::from(self.p99) / f64::from(self.p50.max(1))
    }
}

impl Row {
    /// Its cost as a multiple of the floor's.
    pub fn cost_to_floor(&self) -> Option<f64> {
        Some(self.figures.processor? / self.floor.processor?)
    }

    /// Its cost as a multiple of its native twin's.
    pub fn cost_to_twin(&self) -> Option<f64> {
        Some(self.figures.processor? / self.twin.as_ref()?.figures.processor?)
    }
}

impl Cold {
    /// From one stretch of load, in which the host used so many seconds of processor time.
    pub fn of(page: &str, load: Load, processor: Option<f64>) -> Self {
        let answers = load.micros.len() as f64;
        Cold { page: page.to_owned(), p50: share(load.micros, 0.50), processor: processor.map(|seconds| seconds * 1e6 / answers) }
    }

    /// Its cost as a multiple of a warm answer's.
    pub fn to_warm(&self, warm: &Figures) -> Option<f64> {
        Some(self.processor? / warm.processor?)
    }
}

/// The value in the middle; 0 of none.
pub fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// What such a share of the times is below; 0 of none.
pub fn share(mut micros: Vec<u32>, share: f64) -> u32 {
    micros.sort_unstable();
    micros.get((micros.len() as f64 * share) as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cold_answer_is_counted_from_all_answers_of_its_stretch() {
        let load = Load { micros: vec![900, 1100, 1000, 5000], seconds: 1.0, bytes: 0 };
        let cold = Cold::of("hub", load, Some(0.008));
        assert_eq!((cold.p50, cold.processor), (1100, Some(2000.0)));
        let warm = Figures { rate: 1.0, p50: 200, p99: 500, alone: 0, processor: Some(500.0), bytes: 0 };
        assert_eq!((cold.to_warm(&warm), warm.spread()), (Some(4.0), 2.5));
        assert_eq!(cold.to_warm(&Figures { processor: None, ..warm }), None);
    }
}
