using System.Globalization;
using Microsoft.Data.Analysis;

namespace Course;

/// <summary>Data frames on their way to tensors.</summary>
public static class FrameTensors
{
    extension(DataFrame frame)
    {
        /// <summary>Columns of numbers (or truth values, as 0 and 1) side by side, float32 <c>[rows, columns]</c>; a missing value is NaN.</summary>
        /// <param name="columnNames">Which columns, in this order; all when none are named.</param>
        /// <exception cref="ArgumentException">There is no such column, or it holds something else.</exception>
        public Tensor ToTensor(params IReadOnlyList<string> columnNames)
        {
            List<DataFrameColumn> columns = columnNames.Count == 0 ? [.. frame.Columns] : [.. columnNames.Select(name => frame.Columns[name])];
            var rows = (int)frame.Rows.Count;
            var values = new float[rows * columns.Count];
            for (var place = 0; place < columns.Count; place++)
            {
                var numbers = Numbers(columns[place]);
                for (var row = 0; row < rows; row++) values[row * columns.Count + place] = (float)numbers[row];
            }
            return tensor(values, [rows, columns.Count]);
        }

        /// <summary>The frame as a <see cref="MixedTable"/>: numbers as they are, texts as categories, truth values as the categories False and True.</summary>
        /// <param name="name">What the table is called.</param>
        /// <exception cref="ArgumentException">A column holds dates: make numbers of them first.</exception>
        public MixedTable ToMixedTable(string name = "table") => new(name, [.. frame.Columns.Select(ToTableColumn)]);

        /// <summary>Rows for training and rows kept back, shuffled by a seed and without overlap.</summary>
        /// <param name="share">The share for training, between 0 and 1.</param>
        /// <param name="seed">Decides who goes where; <see cref="Chapter.Seed"/> when not given.</param>
        public (DataFrame Train, DataFrame Test) Split(double share = 0.8, long? seed = null)
        {
            var (train, test) = Splits.Shuffled(frame.Rows.Count, share, seed);
            return (frame[(IEnumerable<long>)TensorValues.ToLongs(train)], frame[(IEnumerable<long>)TensorValues.ToLongs(test)]);
        }
    }

    extension(DataFrameColumn column)
    {
        /// <summary>A column of numbers (or truth values, as 0 and 1), float32 <c>[rows]</c>; a missing value is NaN.</summary>
        /// <exception cref="ArgumentException">The column holds something else.</exception>
        public Tensor ToTensor() => tensor([.. Numbers(column).Select(number => (float)number)]);

        /// <summary>The number of each value in <paramref name="classes"/>, int64 <c>[rows]</c>: what a classifier learns from.</summary>
        /// <param name="classes">The classes in the order of their numbers.</param>
        /// <exception cref="ArgumentException">A value is missing or is none of the classes.</exception>
        public Tensor ToClasses(IReadOnlyList<string> classes)
        {
            ArgumentNullException.ThrowIfNull(classes);
            var numbers = new long[column.Length];
            for (var row = 0L; row < numbers.Length; row++)
            {
                var text = Convert.ToString(column[row], CultureInfo.InvariantCulture);
                var place = Enumerable.Range(0, classes.Count).FirstOrDefault(index => classes[index] == text, -1);
                numbers[row] = place >= 0 ? place : throw new ArgumentException($"Column {column.Name}, row {row}: '{text}' is none of the classes {string.Join(", ", classes)}.");
            }
            return tensor(numbers);
        }
    }

    private static double[] Numbers(DataFrameColumn column) => column switch
    {
        PrimitiveDataFrameColumn<float> numbers => [.. numbers.Select(value => (double)(value ?? float.NaN))],
        PrimitiveDataFrameColumn<double> numbers => [.. numbers.Select(value => value ?? double.NaN)],
        PrimitiveDataFrameColumn<bool> flags => [.. flags.Select(flag => flag is { } known ? known ? 1 : 0 : double.NaN)],
        _ when column.IsNumericColumn() => [.. column.Cast<object?>().Select(value => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture))],
        _ => throw new ArgumentException($"The column {column.Name} holds {column.DataType.Name}, not numbers. Classes become numbers with ToClasses, categories with FeaturePreparation; leave others out by naming the columns you want."),
    };

    private static TableColumn ToTableColumn(DataFrameColumn column) => column switch
    {
        StringDataFrameColumn texts => new CategoryColumn(column.Name, [.. texts]),
        PrimitiveDataFrameColumn<bool> flags => new CategoryColumn(column.Name, [.. flags.Select(flag => flag?.ToString(CultureInfo.InvariantCulture))]),
        _ => new NumberColumn(column.Name, Numbers(column)),
    };
}
