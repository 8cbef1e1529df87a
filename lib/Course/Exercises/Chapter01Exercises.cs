using static Course.ExerciseTensors;

namespace Course;

/// <summary>The exercises of chapter 1, tensors.</summary>
internal sealed class Chapter01Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises => [ChessBoard(), Standardise(), OneHot(), Tiles(), Windows(), CosineSimilarity(), Neighbours()];

    private static Exercise<Func<int, Tensor>> ChessBoard()
    {
        static Tensor Right(int n) => ((arange(n).unsqueeze(1) + arange(n)) % 2).to(ScalarType.Float32);
        return Exercise.Declare<Func<int, Tensor>>("01.1", "a chess board")
            .Gives("a board of 4", f => f(4), () => Right(4),
                Mistake.When<Tensor>(board => board.dim() == 1, "Write the row numbers as a column, arange(n).unsqueeze(1); added to arange(n) it broadcasts to [n, n]."),
                Mistake.Gives(() => (arange(16) % 2).view(4, 4).to(ScalarType.Float32), "Counting on from square to square works for odd sizes only: here every row is the same. Use row + column."),
                Mistake.Gives(() => 1 - Right(4), "Black and white are swapped: the upper left is 0, where row + column is even."),
                Mistake.Gives(() => Right(4).to(ScalarType.Int64), "The pattern is right; convert it with .to(float32)."),
                Mistake.Gives(() => Right(4).to(ScalarType.Bool), "The pattern is right; convert it with .to(float32)."),
                Mistake.Gives(() => (arange(4).unsqueeze(1) + arange(4)).to(ScalarType.Float32), "Row plus column is the idea; a square is dark when that sum is odd: take % 2."))
            .Gives("a board of 7, an odd size", f => f(7), () => Right(7))
            .Gives("a board of 1", f => f(1), () => Right(1));
    }

    private static Exercise<Func<Tensor, Tensor>> Standardise()
    {
        static Tensor Table() => tensor(new float[,] { { 1, 100, 7 }, { 2, 300, 7 }, { 6, 500, 7 } });
        static Tensor Right(Tensor table)
        {
            var centred = table - table.mean([0], keepdim: true);
            var spread = centred.pow(2).mean([0], keepdim: true).sqrt();
            return centred / where(spread == 0, ones_like(spread), spread);
        }
        static Tensor Varying() => Table().narrow(1, 0, 2);
        return Exercise.Declare<Func<Tensor, Tensor>>("01.2", "standardise columns")
            .Gives("a table without constant columns", f => f(Varying()), () => Right(Varying()),
                Mistake.Gives(() => (Varying() - Varying().mean([0])) / Varying().std(0), "std divides by n - 1 unless you say std(0, unbiased: false)."),
                Mistake.Gives(() => (Varying() - Varying().mean()) / Varying().std(false), "You used one mean and one deviation for the whole table. Name the dimension: mean([0])."),
                Mistake.Gives(() => (Varying() - Varying().mean([1], keepdim: true)) / Varying().std(1, false, true), "You standardised the rows. Dimension 0 runs down a column."),
                Mistake.Gives(() => Varying() - Varying().mean([0]), "The mean is taken away; now divide by the standard deviation of each column."))
            .Gives("a column that never changes", f => f(Table()), () => Right(Table()),
                Mistake.When<Tensor>(result => result.isnan().any().item<bool>(), "0 divided by 0 is NaN. Where the deviation is 0, divide by 1 instead: where(spread == 0, ones_like(spread), spread)."))
            .Holds("the table you get stays as it was", LeavesUnchanged, "An operation whose name ends in _, or a write through an index, changed the input. Use the form without underscore.");

        static bool LeavesUnchanged(Func<Tensor, Tensor> f)
        {
            var table = Table();
            f(table);
            return Same(table, Table());
        }
    }

    private static Exercise<Func<Tensor, int, Tensor>> OneHot()
    {
        static Tensor Labels() => tensor(new long[] { 2, 0, 3, 2 });
        static Tensor Right(Tensor labels, int classes) => (labels.unsqueeze(1) == arange(classes)).to(ScalarType.Float32);
        return Exercise.Declare<Func<Tensor, int, Tensor>>("01.3", "one-hot")
            .Gives("labels 2, 0, 3, 2 of 4 classes", f => f(Labels(), 4), () => Right(Labels(), 4),
                Mistake.When<Tensor>(rows => rows.dim() == 1, "[4] against [4] compares place by place. Make the labels a column, [4, 1], with unsqueeze(1)."),
                Mistake.Gives(() => Right(Labels(), 4).T, "Rows and columns are swapped: one row for each label. Make the labels the column: labels.unsqueeze(1)."),
                Mistake.Gives(() => Right(Labels(), 4).to(ScalarType.Int64), "Right but for the type: .to(float32)."),
                Mistake.Gives(() => Right(Labels(), 4).to(ScalarType.Bool), "Right but for the type: .to(float32)."),
                Mistake.Throws("size", "Shapes [n] and [classes] do not broadcast. Make the labels a column, [n, 1], with unsqueeze(1)."))
            .Gives("classes that no label names", f => f(Labels(), 6), () => Right(Labels(), 6),
                Mistake.When<Tensor>(rows => rows.dim() == 2 && rows.shape[1] == 4, "The number of columns is `classes`, not the largest label plus one."))
            .Gives("no labels at all", f => f(zeros(0, ScalarType.Int64), 3), () => zeros(0, 3));
    }

    private static Exercise<Func<Tensor, Tensor>> Tiles()
    {
        static Tensor Pictures(int n) => arange(n * 64, dtype: ScalarType.Float32).view(n, 8, 8);
        static Tensor Right(Tensor pictures) => pictures.reshape(-1, 2, 4, 2, 4).permute(0, 1, 3, 2, 4).reshape(-1, 4, 4, 4);
        return Exercise.Declare<Func<Tensor, Tensor>>("01.4", "cut pictures into tiles")
            .Gives("one picture", f => f(Pictures(1)), () => Right(Pictures(1)),
                Mistake.Gives(() => Pictures(1).view(1, 4, 4, 4), "view alone cuts the picture into pairs of rows. Split rows and columns first, view(n, 2, 4, 2, 4), then bring the two tile dimensions together with permute."),
                Mistake.Gives(() => Pictures(1).view(1, 2, 4, 2, 4).permute(0, 3, 1, 2, 4).reshape(1, 4, 4, 4), "Upper right and lower left are swapped: the tile's row comes before its column."),
                Mistake.Gives(() => Right(Pictures(1)).transpose(2, 3), "Each tile is turned on its side: inside a tile the row comes before the column."),
                Mistake.Throws("view size is not compatible", "After permute the strides cannot be merged by view; use reshape."))
            .Gives("three pictures", f => f(Pictures(3)), () => Right(Pictures(3)),
                Mistake.When<Tensor>(tiles => tiles.shape[0] == 1, "Keep the number of pictures: pictures.shape[0], or -1."),
                Mistake.Throws("invalid for input", "A number of pictures is fixed in your shapes. Use pictures.shape[0] or -1."))
            .Gives("pictures that are a view with other strides", f => f(Pictures(2).transpose(1, 2)), () => Right(Pictures(2).transpose(1, 2)),
                Mistake.Throws("view size is not compatible", "The input need not be contiguous; use reshape instead of view."));
    }

    private static Exercise<Func<Tensor, int, Tensor>> Windows()
    {
        static Tensor Vector() => arange(6, dtype: ScalarType.Float32);
        static Tensor EverySecond() => arange(12, dtype: ScalarType.Float32).view(6, 2).select(1, 1);
        return Exercise.Declare<Func<Tensor, int, Tensor>>("01.5", "windows that cost nothing")
            .Gives("0 1 2 3 4 5 in windows of 3", f => f(Vector(), 3), () => Vector().unfold(0, 3, 1),
                Mistake.Gives(() => Vector().view(2, 3), "These windows do not overlap. From one window to the next is one number further: both strides are 1."),
                Mistake.When<Tensor>(rows => rows.dim() == 2 && rows.shape[0] == 6, "The last windows would reach over the end: there are n - width + 1 of them."),
                Mistake.When<Tensor>(rows => rows.dim() == 2 && rows.shape[0] == 3 && rows.shape[1] == 4, "Windows are rows: [n - width + 1, width]."))
            .Gives("windows of 1 and of the whole length", f => (f(Vector(), 1), f(Vector(), 6)), () => (Vector().unsqueeze(1), Vector().unsqueeze(0)))
            .Gives("a vector that is a view (every second number, from 1)", f => f(EverySecond(), 2), () => EverySecond().unfold(0, 2, 1),
                Mistake.Gives(() => EverySecond().as_strided([5, 2], [1, 1], 1), "Your strides are 1, but the vector's own stride is not: use vector.stride(0) for both."),
                Mistake.Gives(() => EverySecond().as_strided([5, 2], [2, 2]), "as_strided counts from the start of the memory; hand it the vector's own start, vector.storage_offset()."),
                Mistake.Gives(() => EverySecond().as_strided([5, 2], [1, 1]), "Use the vector's own stride, vector.stride(0), for both strides, and its own start, vector.storage_offset()."))
            .Holds("shares the vector's memory", SharesMemory, "Your windows are a copy: writing to the vector does not show in them. stack and cat copy; as_strided and unfold do not.");

        static bool SharesMemory(Func<Tensor, int, Tensor> f)
        {
            var vector = Vector();
            var windows = f(vector, 3);
            vector.fill_(42);
            return windows[2, 1].item<float>() == 42;
        }
    }

    private static Exercise<Func<Tensor, Tensor, Tensor>> CosineSimilarity()
    {
        static Tensor X() => tensor(new float[,] { { 3, 4 }, { 0, 2 }, { -1, 1 } });
        static Tensor Y() => tensor(new float[,] { { 1, 0 }, { 6, 8 }, { -2, 1 }, { 0, -5 } });
        static Tensor Right(Tensor x, Tensor y) => Unit(x).mm(Unit(y).T);
        static Tensor Unit(Tensor rows)
        {
            var length = rows.pow(2).sum([1], keepdim: true).sqrt();
            return rows / where(length == 0, ones_like(length), length);
        }
        static Tensor WithZeros() => cat([X(), zeros(1, 2)]);
        return Exercise.Declare<Func<Tensor, Tensor, Tensor>>("01.6", "cosine similarity")
            .Gives("three rows against four", f => f(X(), Y()), () => Right(X(), Y()),
                Mistake.Gives(() => X().mm(Y().T), "These are the sums of products; divide by both lengths."),
                Mistake.Gives(() => Right(X(), Y()).T, "Transposed: rows belong to x, columns to y, [n, m]."),
                Mistake.Gives(() => X().mm(Y().T) / (X().pow(2).sum([1], keepdim: true) * Y().pow(2).sum([1])), "A length is the square root of the sum of squares."),
                Mistake.Throws("shapes cannot be multiplied", "[n, d] times [m, d] does not fit: the second must be transposed, y.T."),
                Mistake.Throws("size of tensor", "Lengths of x must stand in a column to divide rows: sum([1], keepdim: true)."))
            .Gives("rows against themselves", f => f(X(), X()), () => Right(X(), X()))
            .Gives("a row of zeros", f => f(WithZeros(), Y()), () => Right(WithZeros(), Y()),
                Mistake.When<Tensor>(cosines => cosines.isnan().any().item<bool>(), "0 / 0 is NaN. Where a length is 0, divide by 1 instead."))
            .Gradient("with respect to x", (f, x) => f(x, Y()), X, x => Right(x, Y()));
    }

    private static Exercise<Func<Tensor, Tensor, Tensor, int, Tensor>> Neighbours()
    {
        static Tensor Train() => tensor(new float[,] { { 0 }, { 1 }, { 2 }, { 10 }, { 11 } });
        static Tensor Labels() => tensor(new long[] { 5, 1, 1, 7, 7 });
        static Tensor Test() => tensor(new float[,] { { -1 }, { 10.4f } });
        return Exercise.Declare<Func<Tensor, Tensor, Tensor, int, Tensor>>("01.7", "k nearest neighbours")
            .Gives("one neighbour on a line", f => f(Test(), Train(), Labels(), 1), () => tensor(new long[] { 5, 7 }),
                Mistake.When<Tensor>(guess => guess.dtype != ScalarType.Int64, "Guesses are labels: int64, [n]."),
                Mistake.Gives(() => tensor(new long[] { 0, 3 }), "These are the places of the neighbours; look their labels up: trainLabels[places]."),
                Mistake.Gives(() => tensor(new long[] { 7, 5 }), "These are the farthest; say largest: false."))
            .Gives("three neighbours vote", f => f(Test(), Train(), Labels(), 3), () => tensor(new long[] { 1, 7 }),
                Mistake.Gives(() => tensor(new long[] { 5, 7 }), "Only the nearest one counts in yours. Sum the one-hot rows of all k labels, then argmax."))
            .Gives("equal votes: the smallest digit", f => f(Test(), Train(), Labels(), 2), () => tensor(new long[] { 1, 7 }),
                Mistake.Gives(() => tensor(new long[] { 5, 7 }), "5 and 1 have a vote each: the smaller one wins. argmax over the summed votes takes the first of equals."))
            .Holds("reads 96 % of the real digits with three neighbours", ReadsDigits, "Small examples are right but the digits are not: look at squares and sums of larger rows, and at the shape of the distances, [n, m].");

        static bool ReadsDigits(Func<Tensor, Tensor, Tensor, int, Tensor> f)
        {
            const int half = 898;
            var digits = Datasets.Digits();
            var (rows, labels, rest) = (digits.Images.flatten(1), digits.Labels, digits.Count - half);
            var guess = f(rows.narrow(0, half, rest), rows.narrow(0, 0, half), labels.narrow(0, 0, half), 3);
            return (guess == labels.narrow(0, half, rest)).to(ScalarType.Float32).mean().item<float>() >= 0.96f;
        }
    }
}
