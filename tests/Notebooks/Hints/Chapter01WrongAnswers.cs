using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Notebooks.Tests;

/// <summary>Wrong answers to the exercises of chapter 1.</summary>
internal static class Chapter01WrongAnswers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        new("01.1", "one row", (int n) => (arange(n) % 2).to(float32), "Write the row numbers as a column"),
        new("01.1", "counted on", (int n) => (arange(n * n) % 2).view(n, n).to(float32), "every row is the same"),
        new("01.1", "colours swapped", (int n) => 1 - Board(n), "swapped"),
        new("01.1", "whole numbers", (int n) => Board(n).to(int64), ".to(float32)"),
        new("01.1", "no remainder", (int n) => (arange(n).unsqueeze(1) + arange(n)).to(float32), "take % 2"),
        new("01.2", "divided by n - 1", (Tensor t) => (t - t.mean([0])) / t.std(0), "unbiased: false"),
        new("01.2", "one mean for all", (Tensor t) => (t - t.mean()) / t.std(false), "Name the dimension"),
        new("01.2", "rows", (Tensor t) => (t - t.mean([1], keepdim: true)) / t.std(1, false, true), "You standardised the rows"),
        new("01.2", "not divided", (Tensor t) => t - t.mean([0]), "now divide"),
        new("01.2", "0 divided by 0", (Tensor t) => (t - t.mean([0])) / t.std(0, false), "0 divided by 0"),
        new("01.2", "in place", (Tensor t) => { var s = t.std(0, false); return t.sub_(t.mean([0])).div_(where(s == 0, ones_like(s), s)); }, "ends in _"),
        new("01.3", "place by place", (Tensor labels, int k) => (labels == arange(k)).to(float32), "unsqueeze(1)"),
        new("01.3", "on its side", (Tensor labels, int k) => (arange(k).unsqueeze(1) == labels).to(float32), "swapped"),
        new("01.3", "whole numbers", (Tensor labels, int k) => functional.one_hot(labels, k), ".to(float32)"),
        new("01.3", "as many columns as labels", (Tensor labels, int k) => functional.one_hot(labels).to(float32), "not the largest label"),
        new("01.4", "view alone", (Tensor p) => p.reshape(-1, 4, 4, 4), "pairs of rows"),
        new("01.4", "columns first", (Tensor p) => p.reshape(-1, 2, 4, 2, 4).permute(0, 3, 1, 2, 4).reshape(-1, 4, 4, 4), "swapped"),
        new("01.4", "turned on their side", (Tensor p) => Tiles(p).transpose(2, 3), "turned on its side"),
        new("01.4", "view after permute", (Tensor p) => p.view(-1, 2, 4, 2, 4).permute(0, 1, 3, 2, 4).view(-1, 4, 4, 4), "use reshape"),
        new("01.4", "view of what came in", (Tensor p) => Tiles(p.view(-1, 64)), "need not be contiguous"),
        new("01.5", "no overlap", (Tensor v, int w) => v.view(-1, w), "do not overlap"),
        new("01.5", "columns", (Tensor v, int w) => v.unfold(0, w, 1).T, "Windows are rows"),
        new("01.5", "strides of 1", (Tensor v, int w) => v.as_strided([v.numel() - w + 1, w], [1, 1], v.storage_offset()), "vector's own stride"),
        new("01.5", "no start", (Tensor v, int w) => v.as_strided([v.numel() - w + 1, w], [v.stride(0), v.stride(0)]), "storage_offset"),
        new("01.5", "a copy", (Tensor v, int w) => v.unfold(0, w, 1).contiguous().clone(), "are a copy"),
        new("01.6", "not divided", (Tensor x, Tensor y) => x.mm(y.T), "divide by both lengths"),
        new("01.6", "on its side", (Tensor x, Tensor y) => Cosines(y, x), "Transposed"),
        new("01.6", "no root", (Tensor x, Tensor y) => x.mm(y.T) / (x.pow(2).sum([1], keepdim: true) * y.pow(2).sum([1])), "square root"),
        new("01.6", "not transposed", (Tensor x, Tensor y) => x.mm(y), "y.T"),
        new("01.6", "0 divided by 0", (Tensor x, Tensor y) => (x / x.norm(1, true)).mm((y / y.norm(1, true)).T), "0 / 0 is NaN"),
        new("01.7", "places", (Tensor t, Tensor x, Tensor labels, int k) => Distances(t, x).argmin(1), "look their labels up"),
        new("01.7", "the farthest", (Tensor t, Tensor x, Tensor labels, int k) => labels[Distances(t, x).argmax(1)], "largest: false"),
        new("01.7", "only the nearest", (Tensor t, Tensor x, Tensor labels, int k) => labels[Distances(t, x).argmin(1)], "Only the nearest one counts"),
        new("01.7", "floating labels", (Tensor t, Tensor x, Tensor labels, int k) => labels[Distances(t, x).argmin(1)].to(float32), "int64"),
    ];

    private static Tensor Board(int n) => ((arange(n).unsqueeze(1) + arange(n)) % 2).to(float32);

    private static Tensor Tiles(Tensor pictures) => pictures.reshape(-1, 2, 4, 2, 4).permute(0, 1, 3, 2, 4).reshape(-1, 4, 4, 4);

    private static Tensor Cosines(Tensor x, Tensor y) => (x / x.pow(2).sum([1], keepdim: true).sqrt()).mm((y / y.pow(2).sum([1], keepdim: true).sqrt()).T);

    private static Tensor Distances(Tensor test, Tensor train) => (test.unsqueeze(1) - train).pow(2).sum([2]);
}
