using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The triangular window of Bartlett; periodic for spectra, symmetric for filters.</summary>
    public static Tensor bartlett_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.bartlett_window.Call(len, periodic, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>The window of Blackman.</summary>
    public static Tensor blackman_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.blackman_window.Call(len, periodic, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>The window of Hamming: alpha - beta cos(2 pi n / N).</summary>
    public static Tensor hamming_window(long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.hamming_window.Call(len, periodic, alpha, beta, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>The window of Hann: half of 1 - cos(2 pi n / N).</summary>
    public static Tensor hann_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.hann_window.Call(len, periodic, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>The window of Kaiser.</summary>
    public static Tensor kaiser_window(long len, bool periodic = true, float beta = 12, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.kaiser_window.Call(len, periodic, beta, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>The short-time Fourier transform: the spectrum of each window of a signal.</summary>
    public static Tensor stft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
        PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
        input.stft(n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex);

    /// <summary>The signal from its short-time Fourier transform.</summary>
    public static Tensor istft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
        bool normalized = false, bool? onesided = null, long length = -1, bool return_complex = false) =>
        input.istft(n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex);

    public partial class Tensor
    {
        /// <summary>The short-time Fourier transform: the spectrum of each window of a signal.</summary>
        public Tensor stft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
            PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null)
        {
            var signal = this;
            if (center)
            {
                // libtorch pads one spatial dimension of [batch, channel, time].
                var pad = n_fft / 2;
                signal = Op.pad.Call(reshape([1, -1, shape[^1]]), new[] { pad, pad }, pad_mode.ToString().ToLowerInvariant());
                signal = signal.reshape([.. shape[..^1], signal.shape[^1]]);
            }

            return Op.stft.Call(
                signal, n_fft, hop_length < 0 ? Argument.None : hop_length, win_length < 0 ? Argument.None : win_length,
                window, normalized, onesided, return_complex);
        }

        /// <summary>The signal from its short-time Fourier transform.</summary>
        public Tensor istft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
            bool normalized = false, bool? onesided = null, long length = -1, bool return_complex = false) =>
            Op.istft.Call(
                this, n_fft, hop_length < 0 ? Argument.None : hop_length, win_length < 0 ? Argument.None : win_length,
                window, center, normalized, onesided, length < 0 ? Argument.None : length, return_complex);
    }
}

internal static partial class Op
{
    internal static readonly Operator bartlett_window = new("bartlett_window", "periodic");
    internal static readonly Operator blackman_window = new("blackman_window", "periodic");
    internal static readonly Operator hamming_window = new("hamming_window", "periodic_alpha_beta");
    internal static readonly Operator hann_window = new("hann_window", "periodic");
    internal static readonly Operator kaiser_window = new("kaiser_window", "beta");
    internal static readonly Operator pad = new("pad");
    internal static readonly Operator stft = new("stft");
    internal static readonly Operator istft = new("istft");
}
