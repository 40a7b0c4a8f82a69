//! Examples → weights: least squares and logistic regression, both with a ridge.

/// How many of Newton's steps logistic regression takes; it stands still long before.
const STEPS: usize = 12;

/// The sums that least squares need, for `N` features.
pub struct Sums<const N: usize> {
    products: Box<[[f64; N]; N]>,
    targets: [f64; N],
    count: f64,
}

impl<const N: usize> Default for Sums<N> {
    fn default() -> Self {
        Self { products: Box::new([[0.0; N]; N]), targets: [0.0; N], count: 0.0 }
    }
}

impl<const N: usize> Sums<N> {
    /// Adds an example.
    pub fn example(&mut self, features: &[f64; N], target: f64, weight: f64) {
        for (row, a) in self.products.iter_mut().zip(features).filter(|(_, a)| **a != 0.0) {
            for (cell, b) in row.iter_mut().zip(features) {
                *cell += a * b * weight;
            }
        }
        for (sum, a) in self.targets.iter_mut().zip(features) {
            *sum += a * target * weight;
        }
        self.count += weight;
    }

    /// The weights, by Gaussian elimination; the ridge, a share of the examples, makes every pivot
    /// positive and keeps like features from playing against each other.
    pub fn solve(&self, ridge: f64) -> [f64; N] {
        let mut rows = self.products.clone();
        let mut right = self.targets;
        for (index, row) in rows.iter_mut().enumerate() {
            row[index] += ridge * self.count;
        }
        for pivot in 0..N {
            for row in pivot + 1..N {
                let factor = rows[row][pivot] / rows[pivot][pivot];
                let above = rows[pivot];
                rows[row].iter_mut().zip(above).for_each(|(cell, above)| *cell -= factor * above);
                right[row] -= factor * right[pivot];
            }
        }
        let mut solution = [0.0; N];
        for row in (0..N).rev() {
            let known: f64 = (row + 1..N).map(|column| rows[row][column] * solution[column]).sum();
            solution[row] = (right[row] - known) / rows[row][row];
        }
        solution
    }
}

/// The weights that make `true` likeliest where it is, by Newton's method, and the mean log loss.
/// Features come as `f32`: there are millions. The last number is what the example weighs.
pub fn logistic<const N: usize>(examples: &[([f32; N], bool, f32)], ridge: f64) -> ([f64; N], f64) {
    let mut weights = [0.0; N];
    let mut loss = 0.0;
    for _ in 0..STEPS {
        let mut sums = Sums::<N>::default();
        loss = 0.0;
        let whole: f64 = examples.iter().map(|(.., weight)| f64::from(*weight)).sum();
        for (features, so, weight) in examples {
            let weight = f64::from(*weight);
            let features = features.map(f64::from);
            let sum: f64 = features.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
            let likely = 1.0 / (1.0 + (-sum).exp());
            let spread = (likely * (1.0 - likely)).max(1e-6);
            let so = f64::from(u8::from(*so));
            loss -= weight * if so > 0.0 { likely.max(1e-12).ln() } else { (1.0 - likely).max(1e-12).ln() };
            sums.example(&features, sum + (so - likely) / spread, spread * weight);
        }
        weights = sums.solve(ridge);
        loss /= whole.max(1.0);
    }
    (weights, loss)
}
