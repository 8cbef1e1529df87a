using Plotly;

namespace Course;

/// <summary>Charts of a batch: pictures side by side, a bar for each value, counts of classes.</summary>
public static class BatchCharts
{
    extension(Chart)
    {
        /// <summary>Draws a batch of pictures as a grid, each with a label under it.</summary>
        /// <param name="images"><c>[n, height, width]</c> or <c>[n, channels, height, width]</c> with 1 or 3 channels; floating values mean 0 to 1.</param>
        /// <param name="labels">What stands under each.</param>
        /// <param name="columns">How many stand side by side; chosen when not given.</param>
        /// <param name="colors">The colour of each label, such as <see cref="Palette.Right"/> and <see cref="Palette.Wrong"/>.</param>
        /// <param name="range">The values drawn black and white, instead of 0 to 1.</param>
        public static Chart Images(Tensor images, IEnumerable<string>? labels = null, int? columns = null,
            IEnumerable<string>? colors = null, (double Low, double High)? range = null)
        {
            ArgumentNullException.ThrowIfNull(images);
            var batch = Pictures.AsBatch(images);
            return Chart.Images(Enumerable.Range(0, (int)batch.shape[0]).Select(n => Pictures.Of(batch[n], range)), labels, columns, colors);
        }

        /// <summary>A column for each value of a tensor.</summary>
        /// <param name="names">What stands under each column.</param>
        /// <param name="values">One dimension, as many.</param>
        /// <param name="name">The legend's entry.</param>
        /// <param name="color">Any CSS colour.</param>
        public static Chart Column(IEnumerable<string> names, Tensor values, string? name = null, string? color = null) =>
            Chart.Column(names, TensorValues.ToDoubles(values), name, color);

        /// <summary>How often each class was taken for each other.</summary>
        /// <param name="counts"><c>[true class, predicted class]</c>.</param>
        /// <param name="labels">The names of the classes; numbers when not given.</param>
        public static Chart ConfusionMatrix(Tensor counts, IEnumerable<string>? labels = null) =>
            Chart.ConfusionMatrix(counts.ToMatrix(), labels);
    }
}
