using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Fourier transforms.</summary>
    public static class fft
    {
        /// <summary>The discrete Fourier transform along a dimension.</summary>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_fft.Call(input, n < 0 ? Argument.None : n, dim, Name(norm));

        /// <summary>The Fourier transform over two dimensions.</summary>
        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_fft2.Call(input, s, dim ?? [-2, -1], Name(norm));

        /// <summary>The frequencies that <c>fft_</c> computes for n samples a distance d apart.</summary>
        public static Tensor fftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.fft_fftfreq.Call(n, d, ElementType(dtype), Argument.None, Place(device)), requires_grad);

        /// <summary>The Fourier transform over several dimensions.</summary>
        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_fftn.Call(input, s, dim, Name(norm));

        /// <summary>Puts frequency zero in the middle.</summary>
        public static Tensor fftshift(Tensor input, long[]? dim = null) =>
            Op.fft_fftshift.Call(input, dim);

        /// <summary>The Fourier transform of a signal that is symmetric in time.</summary>
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_hfft.Call(input, n < 0 ? Argument.None : n, dim, Name(norm));

        /// <summary>The Fourier transform of a symmetric signal over two dimensions.</summary>
        public static Tensor hfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_hfft2.Call(input, s, dim ?? [-2, -1], Name(norm));

        /// <summary>The Fourier transform of a symmetric signal over several dimensions.</summary>
        public static Tensor hfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_hfftn.Call(input, s, dim, Name(norm));

        /// <summary>The inverse of the discrete Fourier transform.</summary>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_ifft.Call(input, n < 0 ? Argument.None : n, dim, Name(norm));

        /// <summary>The inverse of <see cref="fft2"/>.</summary>
        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_ifft2.Call(input, s, dim ?? [-2, -1], Name(norm));

        /// <summary>The inverse of <see cref="fftn"/>.</summary>
        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_ifftn.Call(input, s, dim, Name(norm));

        /// <summary>Puts frequency zero back at the start.</summary>
        public static Tensor ifftshift(Tensor input, long[]? dim = null) =>
            Op.fft_ifftshift.Call(input, dim);

        /// <summary>The inverse of <see cref="hfft"/>.</summary>
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_ihfft.Call(input, n < 0 ? Argument.None : n, dim, Name(norm));

        /// <summary>The inverse of <see cref="hfft2"/>.</summary>
        public static Tensor ihfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_ihfft2.Call(input, s, dim ?? [-2, -1], Name(norm));

        /// <summary>The inverse of <see cref="hfftn"/>.</summary>
        public static Tensor ihfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_ihfftn.Call(input, s, dim, Name(norm));

        /// <summary>The inverse of <see cref="rfft"/>.</summary>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_irfft.Call(input, n < 0 ? Argument.None : n, dim, Name(norm));

        /// <summary>The inverse of <see cref="rfft2"/>.</summary>
        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_irfft2.Call(input, s, dim ?? [-2, -1], Name(norm));

        /// <summary>The inverse of <see cref="rfftn"/>.</summary>
        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_irfftn.Call(input, s, dim, Name(norm));

        /// <summary>The Fourier transform of real numbers: the non-negative frequencies.</summary>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_rfft.Call(input, n < 0 ? Argument.None : n, dim, Name(norm));

        /// <summary>The Fourier transform of real numbers over two dimensions.</summary>
        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_rfft2.Call(input, s, dim ?? [-2, -1], Name(norm));

        /// <summary>The frequencies that <c>rfft</c> computes for n samples a distance d apart.</summary>
        public static Tensor rfftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.fft_rfftfreq.Call(n, d, ElementType(dtype), Argument.None, Place(device)), requires_grad);

        /// <summary>The Fourier transform of real numbers over several dimensions.</summary>
        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Op.fft_rfftn.Call(input, s, dim, Name(norm));

        private static string Name(FFTNormType norm) => norm.ToString().ToLowerInvariant();
    }
}

internal static partial class Op
{
    internal static readonly Operator fft_fft = new("fft_fft");
    internal static readonly Operator fft_fft2 = new("fft_fft2");
    internal static readonly Operator fft_fftfreq = new("fft_fftfreq");
    internal static readonly Operator fft_fftn = new("fft_fftn");
    internal static readonly Operator fft_fftshift = new("fft_fftshift");
    internal static readonly Operator fft_hfft = new("fft_hfft");
    internal static readonly Operator fft_hfft2 = new("fft_hfft2");
    internal static readonly Operator fft_hfftn = new("fft_hfftn");
    internal static readonly Operator fft_ifft = new("fft_ifft");
    internal static readonly Operator fft_ifft2 = new("fft_ifft2");
    internal static readonly Operator fft_ifftn = new("fft_ifftn");
    internal static readonly Operator fft_ifftshift = new("fft_ifftshift");
    internal static readonly Operator fft_ihfft = new("fft_ihfft");
    internal static readonly Operator fft_ihfft2 = new("fft_ihfft2");
    internal static readonly Operator fft_ihfftn = new("fft_ihfftn");
    internal static readonly Operator fft_irfft = new("fft_irfft");
    internal static readonly Operator fft_irfft2 = new("fft_irfft2");
    internal static readonly Operator fft_irfftn = new("fft_irfftn");
    internal static readonly Operator fft_rfft = new("fft_rfft");
    internal static readonly Operator fft_rfft2 = new("fft_rfft2");
    internal static readonly Operator fft_rfftfreq = new("fft_rfftfreq");
    internal static readonly Operator fft_rfftn = new("fft_rfftn");
}
