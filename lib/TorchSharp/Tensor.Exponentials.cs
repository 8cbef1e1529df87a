using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>e raised to each element.</summary>
        public Tensor exp() => Op.exp.Call(this);

        /// <summary>e raised to each element, in place.</summary>
        public Tensor exp_() => Op.exp_.CallInPlace(this);

        /// <summary>Two raised to each element.</summary>
        public Tensor exp2() => Op.exp2.Call(this);

        /// <summary>Two raised to each element, in place.</summary>
        public Tensor exp2_() => Op.exp2_.CallInPlace(this);

        /// <summary>e raised to each element, minus one; precise near zero.</summary>
        public Tensor expm1() => Op.expm1.Call(this);

        /// <summary>e raised to each element, minus one; precise near zero, in place.</summary>
        public Tensor expm1_() => Op.expm1_.CallInPlace(this);

        /// <summary>Each element raised to an exponent, computed in double precision.</summary>
        public Tensor float_power(Tensor target) => Op.float_power_Tensor_Tensor.Call(this, target);

        /// <summary>Each element raised to an exponent, computed in double precision, in place.</summary>
        public Tensor float_power_(Tensor target) => Op.float_power__Tensor.CallInPlace(this, target);

        /// <summary>Splits each element into a mantissa between 0.5 and 1 and an integer exponent of two.</summary>
        public (Tensor Mantissa, Tensor Exponent) frexp() => Op.frexp_Tensor.Call2(this);

        /// <summary>Each element times two to the power of the other.</summary>
        public Tensor ldexp(Tensor other) => Op.ldexp_Tensor.Call(this, other);

        /// <summary>Each element times two to the power of the other, in place.</summary>
        public Tensor ldexp_(Tensor other) => Op.ldexp_.CallInPlace(this, other);

        /// <summary>The natural logarithm of each element.</summary>
        public Tensor log() => Op.log.Call(this);

        /// <summary>The natural logarithm of each element, in place.</summary>
        public Tensor log_() => Op.log_.CallInPlace(this);

        /// <summary>The logarithm to base 10 of each element.</summary>
        public Tensor log10() => Op.log10.Call(this);

        /// <summary>The logarithm to base 10 of each element, in place.</summary>
        public Tensor log10_() => Op.log10_.CallInPlace(this);

        /// <summary>The natural logarithm of one plus each element; precise near zero.</summary>
        public Tensor log1p() => Op.log1p.Call(this);

        /// <summary>The natural logarithm of one plus each element; precise near zero, in place.</summary>
        public Tensor log1p_() => Op.log1p_.CallInPlace(this);

        /// <summary>The logarithm to base 2 of each element.</summary>
        public Tensor log2() => Op.log2.Call(this);

        /// <summary>The logarithm to base 2 of each element, in place.</summary>
        public Tensor log2_() => Op.log2_.CallInPlace(this);

        /// <summary>log(exp(a) + exp(b)), computed without overflow.</summary>
        public Tensor logaddexp(Tensor other) => Op.logaddexp.Call(this, other);

        /// <summary>log2(2^a + 2^b), computed without overflow.</summary>
        public Tensor logaddexp2(Tensor other) => Op.logaddexp2.Call(this, other);

        /// <summary>log(x / (1 - x)) of each element, clamped to [eps, 1 - eps] when eps is given.</summary>
        public Tensor logit(double? eps = null) => Op.logit.Call(this, eps);

        /// <summary>log(x / (1 - x)) of each element, clamped to [eps, 1 - eps] when eps is given, in place.</summary>
        public Tensor logit_(double? eps = null) => Op.logit_.CallInPlace(this, eps);

        /// <summary>Each element raised to an exponent.</summary>
        public Tensor pow(Tensor exponent) => Op.pow_Tensor_Tensor.Call(this, exponent);

        /// <summary>Each element raised to an exponent.</summary>
        public Tensor pow(Scalar exponent) => Op.pow_Tensor_Scalar.Call(this, exponent);

        /// <summary>Each element raised to an exponent, in place.</summary>
        public Tensor pow_(Tensor exponent) => Op.pow__Tensor.CallInPlace(this, exponent);

        /// <summary>Each element raised to an exponent, in place.</summary>
        public Tensor pow_(Scalar exponent) => Op.pow__Scalar.CallInPlace(this, exponent);

        /// <summary>One over the square root of each element.</summary>
        public Tensor rsqrt() => Op.rsqrt.Call(this);

        /// <summary>One over the square root of each element, in place.</summary>
        public Tensor rsqrt_() => Op.rsqrt_.CallInPlace(this);

        /// <summary>1 / (1 + exp(-x)) of each element.</summary>
        public Tensor sigmoid() => Op.sigmoid.Call(this);

        /// <summary>1 / (1 + exp(-x)) of each element, in place.</summary>
        public Tensor sigmoid_() => Op.sigmoid_.CallInPlace(this);

        /// <summary>The square root of each element.</summary>
        public Tensor sqrt() => Op.sqrt.Call(this);

        /// <summary>The square root of each element, in place.</summary>
        public Tensor sqrt_() => Op.sqrt_.CallInPlace(this);

        /// <summary>x log(y), which is 0 where x is 0.</summary>
        public Tensor xlogy(Tensor y) => Op.xlogy_Tensor.Call(this, y);

        /// <summary>x log(y), which is 0 where x is 0.</summary>
        public Tensor xlogy(Scalar y) => Op.xlogy_scalar.Call(this, y);

        /// <summary>x log(y), which is 0 where x is 0, in place.</summary>
        public Tensor xlogy_(Tensor y) => Op.xlogy__Tensor.CallInPlace(this, y);

        /// <summary>x log(y), which is 0 where x is 0, in place.</summary>
        public Tensor xlogy_(Scalar y) => Op.xlogy__scalar.CallInPlace(this, y);
    }
}

internal static partial class Op
{
    internal static readonly Operator exp = new("exp");
    internal static readonly Operator exp2 = new("exp2");
    internal static readonly Operator exp2_ = new("exp2_");
    internal static readonly Operator exp_ = new("exp_");
    internal static readonly Operator expm1 = new("expm1");
    internal static readonly Operator expm1_ = new("expm1_");
    internal static readonly Operator float_power_Tensor_Tensor = new("float_power", "Tensor_Tensor");
    internal static readonly Operator float_power__Tensor = new("float_power_", "Tensor");
    internal static readonly Operator frexp_Tensor = new("frexp", "Tensor");
    internal static readonly Operator ldexp_ = new("ldexp_");
    internal static readonly Operator ldexp_Tensor = new("ldexp", "Tensor");
    internal static readonly Operator log = new("log");
    internal static readonly Operator log10 = new("log10");
    internal static readonly Operator log10_ = new("log10_");
    internal static readonly Operator log1p = new("log1p");
    internal static readonly Operator log1p_ = new("log1p_");
    internal static readonly Operator log2 = new("log2");
    internal static readonly Operator log2_ = new("log2_");
    internal static readonly Operator log_ = new("log_");
    internal static readonly Operator logaddexp = new("logaddexp");
    internal static readonly Operator logaddexp2 = new("logaddexp2");
    internal static readonly Operator logit = new("logit");
    internal static readonly Operator logit_ = new("logit_");
    internal static readonly Operator pow_Tensor_Scalar = new("pow", "Tensor_Scalar");
    internal static readonly Operator pow_Tensor_Tensor = new("pow", "Tensor_Tensor");
    internal static readonly Operator pow__Scalar = new("pow_", "Scalar");
    internal static readonly Operator pow__Tensor = new("pow_", "Tensor");
    internal static readonly Operator rsqrt = new("rsqrt");
    internal static readonly Operator rsqrt_ = new("rsqrt_");
    internal static readonly Operator sigmoid = new("sigmoid");
    internal static readonly Operator sigmoid_ = new("sigmoid_");
    internal static readonly Operator sqrt = new("sqrt");
    internal static readonly Operator sqrt_ = new("sqrt_");
    internal static readonly Operator xlogy_Tensor = new("xlogy", "Tensor");
    internal static readonly Operator xlogy__Tensor = new("xlogy_", "Tensor");
    internal static readonly Operator xlogy__scalar = new("xlogy_", "Scalar_Other");
    internal static readonly Operator xlogy_scalar = new("xlogy", "Scalar_Other");
}
