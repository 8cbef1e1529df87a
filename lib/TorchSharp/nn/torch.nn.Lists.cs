namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Sizes given as tuples or as one number, as the lists that operators take.
        private static long[] List((long, long) pair) => [pair.Item1, pair.Item2];

        private static long[]? List((long, long)? pair) => pair is { } given ? List(given) : null;

        private static long[] List((long, long, long) triple) => [triple.Item1, triple.Item2, triple.Item3];

        private static long[]? List((long, long, long)? triple) => triple is { } given ? List(given) : null;

        private static double[]? List((double, double)? pair) => pair is { } given ? [given.Item1, given.Item2] : null;

        private static double[]? List((double, double, double)? triple) => triple is { } given ? [given.Item1, given.Item2, given.Item3] : null;

        private static long[]? List(long? each, int count) => each is { } given ? [.. Enumerable.Repeat(given, count)] : null;

        private static double[]? List(double? each, int count) => each is { } given ? [.. Enumerable.Repeat(given, count)] : null;
    }
}
