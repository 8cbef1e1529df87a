using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The angle of each complex element, in radians.</summary>
        public Tensor angle() => Op.angle.Call(this);

        /// <summary>The complex conjugate of each element.</summary>
        public Tensor conj() => Op.conj.Call(this);

        /// <summary>The complex conjugate of each element, written to memory.</summary>
        public Tensor conj_physical() => Op.conj_physical.Call(this);

        /// <summary>The complex conjugate of each element, written to memory, in place.</summary>
        public Tensor conj_physical_() => Op.conj_physical_.CallInPlace(this);

        /// <summary>The magnitude of this with the sign of the other.</summary>
        public Tensor copysign(Tensor other) => Op.copysign_Tensor.Call(this, other);

        /// <summary>The magnitude of this with the sign of the other, in place.</summary>
        public Tensor copysign_(Tensor other) => Op.copysign__Tensor.CallInPlace(this, other);

        /// <summary>The derivative of the logarithm of the gamma function.</summary>
        public Tensor digamma() => Op.digamma.Call(this);

        /// <summary>The derivative of the logarithm of the gamma function, in place.</summary>
        public Tensor digamma_() => Op.digamma_.CallInPlace(this);

        /// <summary>The error function of each element.</summary>
        public Tensor erf() => Op.erf.Call(this);

        /// <summary>The error function of each element, in place.</summary>
        public Tensor erf_() => Op.erf_.CallInPlace(this);

        /// <summary>One minus the error function of each element.</summary>
        public Tensor erfc() => Op.erfc.Call(this);

        /// <summary>One minus the error function of each element, in place.</summary>
        public Tensor erfc_() => Op.erfc_.CallInPlace(this);

        /// <summary>The inverse of the error function of each element.</summary>
        public Tensor erfinv() => Op.erfinv.Call(this);

        /// <summary>The inverse of the error function of each element, in place.</summary>
        public Tensor erfinv_() => Op.erfinv_.CallInPlace(this);

        /// <summary>The greatest common divisor of each pair of integers.</summary>
        public Tensor gcd(Tensor other) => Op.gcd.Call(this, other);

        /// <summary>The greatest common divisor of each pair of integers, in place.</summary>
        public Tensor gcd_(Tensor other) => Op.gcd_.CallInPlace(this, other);

        /// <summary>The step function: 0 below zero, 1 above, and the other tensor's element at zero.</summary>
        public Tensor heaviside(Tensor other) => Op.heaviside.Call(this, other);

        /// <summary>The step function: 0 below zero, 1 above, and the other tensor's element at zero, in place.</summary>
        public Tensor heaviside_(Tensor other) => Op.heaviside_.CallInPlace(this, other);

        /// <summary>The modified Bessel function of the first kind of order 0.</summary>
        public Tensor i0() => Op.i0.Call(this);

        /// <summary>The modified Bessel function of the first kind of order 0, in place.</summary>
        public Tensor i0_() => Op.i0_.CallInPlace(this);

        /// <summary>The regularised lower incomplete gamma function.</summary>
        public Tensor igamma(Tensor other) => Op.igamma.Call(this, other);

        /// <summary>The regularised upper incomplete gamma function.</summary>
        public Tensor igammac(Tensor other) => Op.igammac.Call(this, other);

        /// <summary>The least common multiple of each pair of integers.</summary>
        public Tensor lcm(Tensor other) => Op.lcm.Call(this, other);

        /// <summary>The least common multiple of each pair of integers, in place.</summary>
        public Tensor lcm_(Tensor other) => Op.lcm_.CallInPlace(this, other);

        /// <summary>The logarithm of the absolute value of the gamma function.</summary>
        public Tensor lgamma() => Op.lgamma.Call(this);

        /// <summary>The logarithm of the absolute value of the gamma function, in place.</summary>
        public Tensor lgamma_() => Op.lgamma_.CallInPlace(this);

        /// <summary>The multivariate log-gamma function of dimension p.</summary>
        public Tensor mvlgamma(long p) => Op.mvlgamma.Call(this, p);

        /// <summary>The multivariate log-gamma function of dimension p, in place.</summary>
        public Tensor mvlgamma_(long p) => Op.mvlgamma_.CallInPlace(this, p);

        /// <summary>The next floating-point number towards the other.</summary>
        public Tensor nextafter(Tensor other) => Op.nextafter.Call(this, other);

        /// <summary>The next floating-point number towards the other, in place.</summary>
        public Tensor nextafter_(Tensor other) => Op.nextafter_.CallInPlace(this, other);

        /// <summary>The p-th derivative of the digamma function.</summary>
        public Tensor polygamma(long p) => Op.polygamma.Call(p, this);

        /// <summary>The p-th derivative of the digamma function, in place.</summary>
        public Tensor polygamma_(long p) => Op.polygamma_.CallInPlace(this, p);

        /// <summary>The tensor with a pending conjugation carried out.</summary>
        public Tensor resolve_conj() => Op.resolve_conj.Call(this);

        /// <summary>The tensor with a pending negation carried out.</summary>
        public Tensor resolve_neg() => Op.resolve_neg.Call(this);
    }
}

internal static partial class Op
{
    internal static readonly Operator angle = new("angle");
    internal static readonly Operator conj = new("conj");
    internal static readonly Operator conj_physical = new("conj_physical");
    internal static readonly Operator conj_physical_ = new("conj_physical_");
    internal static readonly Operator copysign_Tensor = new("copysign", "Tensor");
    internal static readonly Operator copysign__Tensor = new("copysign_", "Tensor");
    internal static readonly Operator digamma = new("digamma");
    internal static readonly Operator digamma_ = new("digamma_");
    internal static readonly Operator erf = new("erf");
    internal static readonly Operator erf_ = new("erf_");
    internal static readonly Operator erfc = new("erfc");
    internal static readonly Operator erfc_ = new("erfc_");
    internal static readonly Operator erfinv = new("erfinv");
    internal static readonly Operator erfinv_ = new("erfinv_");
    internal static readonly Operator gcd = new("gcd");
    internal static readonly Operator gcd_ = new("gcd_");
    internal static readonly Operator heaviside = new("heaviside");
    internal static readonly Operator heaviside_ = new("heaviside_");
    internal static readonly Operator i0 = new("i0");
    internal static readonly Operator i0_ = new("i0_");
    internal static readonly Operator igamma = new("igamma");
    internal static readonly Operator igammac = new("igammac");
    internal static readonly Operator lcm = new("lcm");
    internal static readonly Operator lcm_ = new("lcm_");
    internal static readonly Operator lgamma = new("lgamma");
    internal static readonly Operator lgamma_ = new("lgamma_");
    internal static readonly Operator mvlgamma = new("mvlgamma");
    internal static readonly Operator mvlgamma_ = new("mvlgamma_");
    internal static readonly Operator nextafter = new("nextafter");
    internal static readonly Operator nextafter_ = new("nextafter_");
    internal static readonly Operator polygamma = new("polygamma");
    internal static readonly Operator polygamma_ = new("polygamma_");
    internal static readonly Operator resolve_conj = new("resolve_conj");
    internal static readonly Operator resolve_neg = new("resolve_neg");
}
