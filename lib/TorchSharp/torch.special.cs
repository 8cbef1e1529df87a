using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Special functions of mathematics, element by element.</summary>
    public static class special
    {
        /// <summary>The Airy function Ai.</summary>
        public static Tensor airy_ai(Tensor input, Tensor? @out = null) => Written(Op.special_airy_ai.Call(input), @out);

        /// <summary>The Bessel function of the first kind of order 0.</summary>
        public static Tensor bessel_j0(Tensor input, Tensor? @out = null) => Written(Op.special_bessel_j0.Call(input), @out);

        /// <summary>The Bessel function of the first kind of order 1.</summary>
        public static Tensor bessel_j1(Tensor input, Tensor? @out = null) => Written(Op.special_bessel_j1.Call(input), @out);

        /// <summary>The Bessel function of the second kind of order 0.</summary>
        public static Tensor bessel_y0(Tensor input, Tensor? @out = null) => Written(Op.special_bessel_y0.Call(input), @out);

        /// <summary>The Bessel function of the second kind of order 1.</summary>
        public static Tensor bessel_y1(Tensor input, Tensor? @out = null) => Written(Op.special_bessel_y1.Call(input), @out);

        /// <summary>The Chebyshev polynomial of the first kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_t(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_chebyshev_polynomial_t.Call(x, n), @out);

        /// <summary>The Chebyshev polynomial of the second kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_u(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_chebyshev_polynomial_u.Call(x, n), @out);

        /// <summary>The Chebyshev polynomial of the third kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_v(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_chebyshev_polynomial_v.Call(x, n), @out);

        /// <summary>The Chebyshev polynomial of the fourth kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_w(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_chebyshev_polynomial_w.Call(x, n), @out);

        /// <summary>The derivative of the logarithm of the gamma function.</summary>
        public static Tensor digamma(Tensor input) => input.digamma();

        /// <summary>The entropy -x log(x) of each element.</summary>
        public static Tensor entr(Tensor input) => Op.special_entr.Call(input);

        /// <summary>The error function.</summary>
        public static Tensor erf(Tensor input) => input.erf();

        /// <summary>One minus the error function.</summary>
        public static Tensor erfc(Tensor input) => input.erfc();

        /// <summary>exp(x²) erfc(x).</summary>
        public static Tensor erfcx(Tensor input) => Op.special_erfcx.Call(input);

        /// <summary>The inverse of the error function.</summary>
        public static Tensor erfinv(Tensor input) => input.erfinv();

        /// <summary>Two raised to each element.</summary>
        public static Tensor exp2(Tensor input) => input.exp2();

        /// <summary>The sigmoid 1 / (1 + exp(-x)).</summary>
        public static Tensor expit(Tensor input) => input.sigmoid();

        /// <summary>e raised to each element, minus one.</summary>
        public static Tensor expm1(Tensor input) => input.expm1();

        /// <summary>The regularised lower incomplete gamma function.</summary>
        public static Tensor gammainc(Tensor input, Tensor other) => input.igamma(other);

        /// <summary>The regularised upper incomplete gamma function.</summary>
        public static Tensor gammaincc(Tensor input, Tensor other) => input.igammac(other);

        /// <summary>The logarithm of the absolute value of the gamma function.</summary>
        public static Tensor gammaln(Tensor input) => input.lgamma();

        /// <summary>The physicists' Hermite polynomial of degree n.</summary>
        public static Tensor hermite_polynomial_h(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_hermite_polynomial_h.Call(x, n), @out);

        /// <summary>The probabilists' Hermite polynomial of degree n.</summary>
        public static Tensor hermite_polynomial_he(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_hermite_polynomial_he.Call(x, n), @out);

        /// <summary>The modified Bessel function of the first kind of order 0.</summary>
        public static Tensor i0(Tensor input) => input.i0();

        /// <summary>The exponentially scaled modified Bessel function of order 0.</summary>
        public static Tensor i0e(Tensor input) => Op.special_i0e.Call(input);

        /// <summary>The modified Bessel function of the first kind of order 1.</summary>
        public static Tensor i1(Tensor input) => Op.special_i1.Call(input);

        /// <summary>The exponentially scaled modified Bessel function of order 1.</summary>
        public static Tensor i1e(Tensor input) => Op.special_i1e.Call(input);

        /// <summary>The Laguerre polynomial of degree n.</summary>
        public static Tensor laguerre_polynomial_l(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_laguerre_polynomial_l.Call(x, n), @out);

        /// <summary>The Legendre polynomial of degree n.</summary>
        public static Tensor legendre_polynomial_p(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_legendre_polynomial_p.Call(x, n), @out);

        /// <summary>The logarithm of softmax along a dimension.</summary>
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);

        /// <summary>log(x / (1 - x)) of each element.</summary>
        public static Tensor logit(Tensor input) => input.logit();

        /// <summary>The modified Bessel function of the first kind of order 0.</summary>
        public static Tensor modified_bessel_i0(Tensor input, Tensor? @out = null) => Written(Op.special_modified_bessel_i0.Call(input), @out);

        /// <summary>The modified Bessel function of the first kind of order 1.</summary>
        public static Tensor modified_bessel_i1(Tensor input, Tensor? @out = null) => Written(Op.special_modified_bessel_i1.Call(input), @out);

        /// <summary>The modified Bessel function of the second kind of order 0.</summary>
        public static Tensor modified_bessel_k0(Tensor input, Tensor? @out = null) => Written(Op.special_modified_bessel_k0.Call(input), @out);

        /// <summary>The modified Bessel function of the second kind of order 1.</summary>
        public static Tensor modified_bessel_k1(Tensor input, Tensor? @out = null) => Written(Op.special_modified_bessel_k1.Call(input), @out);

        /// <summary>The multivariate log-gamma function of dimension p.</summary>
        public static Tensor multigammaln(Tensor input, long p) => input.mvlgamma(p);

        /// <summary>The normal distribution function.</summary>
        public static Tensor ndtr(Tensor input) => Op.special_ndtr.Call(input);

        /// <summary>The inverse of the normal distribution function.</summary>
        public static Tensor ndtri(Tensor input) => Op.special_ndtri.Call(input);

        /// <summary>The n-th derivative of the digamma function.</summary>
        public static Tensor polygamma(long n, Tensor input) => input.polygamma(n);

        /// <summary>The derivative of the logarithm of the gamma function.</summary>
        public static Tensor psi(Tensor input) => input.digamma();

        /// <summary>exp(x) times the modified Bessel function of the second kind of order 0.</summary>
        public static Tensor scaled_modified_bessel_k0(Tensor input, Tensor? @out = null) => Written(Op.special_scaled_modified_bessel_k0.Call(input), @out);

        /// <summary>exp(x) times the modified Bessel function of the second kind of order 1.</summary>
        public static Tensor scaled_modified_bessel_k1(Tensor input, Tensor? @out = null) => Written(Op.special_scaled_modified_bessel_k1.Call(input), @out);

        /// <summary>The shifted Chebyshev polynomial of the first kind.</summary>
        public static Tensor shifted_chebyshev_polynomial_t(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_shifted_chebyshev_polynomial_t.Call(x, n), @out);

        /// <summary>The shifted Chebyshev polynomial of the second kind.</summary>
        public static Tensor shifted_chebyshev_polynomial_u(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_shifted_chebyshev_polynomial_u.Call(x, n), @out);

        /// <summary>The shifted Chebyshev polynomial of the third kind.</summary>
        public static Tensor shifted_chebyshev_polynomial_v(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_shifted_chebyshev_polynomial_v.Call(x, n), @out);

        /// <summary>The shifted Chebyshev polynomial of the fourth kind.</summary>
        public static Tensor shifted_chebyshev_polynomial_w(Tensor x, Tensor n, Tensor? @out = null) => Written(Op.special_shifted_chebyshev_polynomial_w.Call(x, n), @out);

        /// <summary>1 / (1 + exp(-x)) of each element.</summary>
        public static Tensor sigmoid(Tensor input) => input.sigmoid();

        /// <summary>1 / (1 + exp(-x)) of each element, in place.</summary>
        public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

        /// <summary>sin(pi x) / (pi x) of each element.</summary>
        public static Tensor sinc(Tensor input) => input.sinc();

        /// <summary>exp(x) / sum(exp(x)) along a dimension.</summary>
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

        /// <summary>The spherical Bessel function of the first kind of order 0.</summary>
        public static Tensor spherical_bessel_j0(Tensor input, Tensor? @out = null) => Written(Op.special_spherical_bessel_j0.Call(input), @out);

        /// <summary>x log(1 + y), which is 0 where x is 0.</summary>
        public static Tensor xlog1py(Tensor input, Tensor other) => Op.special_xlog1py.Call(input, other);

        /// <summary>The Hurwitz zeta function.</summary>
        public static Tensor zeta(Tensor x, Tensor q) => Op.special_zeta.Call(x, q);

        private static Tensor Written(Tensor result, Tensor? output)
        {
            if (output is null) return result;
            using (result) return output.copy_(result);
        }
    }
}

internal static partial class Op
{
    internal static readonly Operator special_airy_ai = new("special_airy_ai");
    internal static readonly Operator special_bessel_j0 = new("special_bessel_j0");
    internal static readonly Operator special_bessel_j1 = new("special_bessel_j1");
    internal static readonly Operator special_bessel_y0 = new("special_bessel_y0");
    internal static readonly Operator special_bessel_y1 = new("special_bessel_y1");
    internal static readonly Operator special_chebyshev_polynomial_t = new("special_chebyshev_polynomial_t");
    internal static readonly Operator special_chebyshev_polynomial_u = new("special_chebyshev_polynomial_u");
    internal static readonly Operator special_chebyshev_polynomial_v = new("special_chebyshev_polynomial_v");
    internal static readonly Operator special_chebyshev_polynomial_w = new("special_chebyshev_polynomial_w");
    internal static readonly Operator special_entr = new("special_entr");
    internal static readonly Operator special_erfcx = new("special_erfcx");
    internal static readonly Operator special_hermite_polynomial_h = new("special_hermite_polynomial_h");
    internal static readonly Operator special_hermite_polynomial_he = new("special_hermite_polynomial_he");
    internal static readonly Operator special_i0e = new("special_i0e");
    internal static readonly Operator special_i1 = new("special_i1");
    internal static readonly Operator special_i1e = new("special_i1e");
    internal static readonly Operator special_laguerre_polynomial_l = new("special_laguerre_polynomial_l");
    internal static readonly Operator special_legendre_polynomial_p = new("special_legendre_polynomial_p");
    internal static readonly Operator special_modified_bessel_i0 = new("special_modified_bessel_i0");
    internal static readonly Operator special_modified_bessel_i1 = new("special_modified_bessel_i1");
    internal static readonly Operator special_modified_bessel_k0 = new("special_modified_bessel_k0");
    internal static readonly Operator special_modified_bessel_k1 = new("special_modified_bessel_k1");
    internal static readonly Operator special_ndtr = new("special_ndtr");
    internal static readonly Operator special_ndtri = new("special_ndtri");
    internal static readonly Operator special_scaled_modified_bessel_k0 = new("special_scaled_modified_bessel_k0");
    internal static readonly Operator special_scaled_modified_bessel_k1 = new("special_scaled_modified_bessel_k1");
    internal static readonly Operator special_shifted_chebyshev_polynomial_t = new("special_shifted_chebyshev_polynomial_t");
    internal static readonly Operator special_shifted_chebyshev_polynomial_u = new("special_shifted_chebyshev_polynomial_u");
    internal static readonly Operator special_shifted_chebyshev_polynomial_v = new("special_shifted_chebyshev_polynomial_v");
    internal static readonly Operator special_shifted_chebyshev_polynomial_w = new("special_shifted_chebyshev_polynomial_w");
    internal static readonly Operator special_spherical_bessel_j0 = new("special_spherical_bessel_j0");
    internal static readonly Operator special_xlog1py = new("special_xlog1py");
    internal static readonly Operator special_zeta = new("special_zeta");
}
