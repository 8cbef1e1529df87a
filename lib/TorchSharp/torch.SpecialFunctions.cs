namespace TorchSharp;

public static partial class torch
{
    /// <summary>The angle of each complex element, in radians.</summary>
    public static Tensor angle(Tensor input) => input.angle();

    /// <summary>The complex conjugate of each element.</summary>
    public static Tensor conj(Tensor input) => input.conj();

    /// <summary>The complex conjugate of each element, written to memory.</summary>
    public static Tensor conj_physical(Tensor input) => input.conj_physical();

    /// <summary>The complex conjugate of each element, written to memory, in place.</summary>
    public static Tensor conj_physical_(Tensor input) => input.conj_physical_();

    /// <summary>The magnitude of this with the sign of the other.</summary>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);

    /// <summary>The magnitude of this with the sign of the other, in place.</summary>
    public static Tensor copysign_(Tensor input, Tensor other) => input.copysign_(other);

    /// <summary>The derivative of the logarithm of the gamma function.</summary>
    public static Tensor digamma(Tensor input) => input.digamma();

    /// <summary>The derivative of the logarithm of the gamma function, in place.</summary>
    public static Tensor digamma_(Tensor input) => input.digamma_();

    /// <summary>The error function of each element.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>The error function of each element, in place.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>One minus the error function of each element.</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>One minus the error function of each element, in place.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>The inverse of the error function of each element.</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>The inverse of the error function of each element, in place.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>The greatest common divisor of each pair of integers.</summary>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    /// <summary>The greatest common divisor of each pair of integers, in place.</summary>
    public static Tensor gcd_(Tensor left, Tensor right) => left.gcd_(right);

    /// <summary>The step function: 0 below zero, 1 above, and the other tensor's element at zero.</summary>
    public static Tensor heaviside(Tensor input, Tensor values) => input.heaviside(values);

    /// <summary>The step function: 0 below zero, 1 above, and the other tensor's element at zero, in place.</summary>
    public static Tensor heaviside_(Tensor input, Tensor values) => input.heaviside_(values);

    /// <summary>The modified Bessel function of the first kind of order 0.</summary>
    public static Tensor i0(Tensor input) => input.i0();

    /// <summary>The modified Bessel function of the first kind of order 0, in place.</summary>
    public static Tensor i0_(Tensor input) => input.i0_();

    /// <summary>The regularised lower incomplete gamma function.</summary>
    public static Tensor igamma(Tensor input, Tensor other) => input.igamma(other);

    /// <summary>The regularised upper incomplete gamma function.</summary>
    public static Tensor igammac(Tensor input, Tensor other) => input.igammac(other);

    /// <summary>The least common multiple of each pair of integers.</summary>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    /// <summary>The least common multiple of each pair of integers, in place.</summary>
    public static Tensor lcm_(Tensor input, Tensor other) => input.lcm_(other);

    /// <summary>The logarithm of the absolute value of the gamma function.</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary>The logarithm of the absolute value of the gamma function, in place.</summary>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <summary>The multivariate log-gamma function of dimension p.</summary>
    public static Tensor mvlgamma(Tensor input, long p) => input.mvlgamma(p);

    /// <summary>The multivariate log-gamma function of dimension p, in place.</summary>
    public static Tensor mvlgamma_(Tensor input, long p) => input.mvlgamma_(p);

    /// <summary>The next floating-point number towards the other.</summary>
    public static Tensor nextafter(Tensor input, Tensor other) => input.nextafter(other);

    /// <summary>The next floating-point number towards the other, in place.</summary>
    public static Tensor nextafter_(Tensor input, Tensor other) => input.nextafter_(other);

    /// <summary>The p-th derivative of the digamma function.</summary>
    public static Tensor polygamma(Tensor input, long p) => input.polygamma(p);

    /// <summary>The p-th derivative of the digamma function, in place.</summary>
    public static Tensor polygamma_(Tensor input, long p) => input.polygamma_(p);

    /// <summary>The tensor with a pending conjugation carried out.</summary>
    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    /// <summary>The tensor with a pending negation carried out.</summary>
    public static Tensor resolve_neg(Tensor input) => input.resolve_neg();
}
