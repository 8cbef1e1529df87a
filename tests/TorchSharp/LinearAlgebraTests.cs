using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class LinearAlgebraTests
{
    private static readonly Tensor matrix = tensor(new[,] { { 4.0, 1 }, { 1, 3 } });

    private static void Close(Tensor expected, Tensor actual) => Assert.True(actual.allclose(expected, 1e-9, 1e-9), actual.npstr());

    [Fact]
    public void Decompositions_multiply_back()
    {
        var l = linalg.cholesky(matrix);
        Close(matrix, l.mm(l.T));
        var (q, r) = linalg.qr(matrix);
        Close(matrix, q.mm(r));
        var (u, s, vh) = linalg.svd(matrix);
        Close(matrix, u.mm(s.diag()).mm(vh));
        var (values, vectors) = linalg.eigh(matrix);
        Close(matrix.mm(vectors), vectors * values);
        var (p, lower, upper) = linalg.lu(matrix);
        Close(matrix, p.mm(lower).mm(upper));
    }

    [Fact]
    public void Systems_are_solved()
    {
        var b = tensor(new[] { 1.0, 2 });
        Close(b, matrix.mv(linalg.solve(matrix, b)));
        Close(eye(2, dtype: ScalarType.Float64), matrix.mm(linalg.inv(matrix)));
        Close(eye(2, dtype: ScalarType.Float64), matrix.mm(linalg.pinv(matrix)));
        Close(linalg.solve(matrix, b.unsqueeze(1)), linalg.lstsq(matrix, b.unsqueeze(1)).Solution);
    }

    [Fact]
    public void Numbers_of_a_matrix()
    {
        Assert.Equal(11, linalg.det(matrix).item<double>(), 12);
        Assert.Equal(2, linalg.matrix_rank(matrix).item<long>());
        Assert.Equal(Math.Sqrt(27), linalg.norm(matrix).item<double>(), 12);
        Assert.Equal(Math.Sqrt(27), linalg.matrix_norm(matrix).item<double>(), 12);
        Assert.Equal(5, linalg.vector_norm(tensor(new[] { 3.0, 4 })).item<double>(), 12);
        Assert.Equal(Math.Log(11), slogdet(matrix).logabsdet.item<double>(), 12);
        Close(matrix.mm(matrix), matrix.matrix_power(2));
    }

    [Fact]
    public void Spectra_transform_back()
    {
        var signal = randn(16, dtype: ScalarType.Float64);
        Close(signal, fft.irfft(fft.rfft(signal)));
        Close(signal, fft.ifft(fft.fft_(signal)).real);
    }

    [Fact]
    public void Special_functions_agree_with_their_definition()
    {
        var x = tensor(new[] { 0.5, 1.5 });
        Close(-(x * x.log()), special.entr(x));
        Close((1 + (x / Math.Sqrt(2)).erf()) / 2, special.ndtr(x));
    }
}
