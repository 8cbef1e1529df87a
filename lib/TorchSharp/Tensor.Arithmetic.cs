using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast.</summary>
        public Tensor add(Tensor target) => Op.add_Tensor.Call(this, target);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Op.add_Tensor.Call(this, target, alpha);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast.</summary>
        public Tensor add(Scalar scalar) => Op.add_Scalar.Call(this, scalar);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Op.add_Scalar.Call(this, scalar, alpha);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast, in place.</summary>
        public Tensor add_(Tensor target) => Op.add__Tensor.CallInPlace(this, target);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast, in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Op.add__Tensor.CallInPlace(this, target, alpha);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast, in place.</summary>
        public Tensor add_(Scalar scalar) => Op.add__Scalar.CallInPlace(this, scalar);

        /// <summary>The sum, the second term times alpha when that is given; shapes broadcast, in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Op.add__Scalar.CallInPlace(this, scalar, alpha);

        /// <summary>This plus value times tensor1 divided by tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Op.addcdiv.Call(this, tensor1, tensor2, value);

        /// <summary>This plus value times tensor1 divided by tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Op.addcdiv.Call(this, tensor1, tensor2);

        /// <summary>This plus value times tensor1 divided by tensor2, in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Op.addcdiv_.CallInPlace(this, tensor1, tensor2, value);

        /// <summary>This plus value times tensor1 divided by tensor2, in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Op.addcdiv_.CallInPlace(this, tensor1, tensor2);

        /// <summary>This plus value times tensor1 times tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Op.addcmul.Call(this, tensor1, tensor2, value);

        /// <summary>This plus value times tensor1 times tensor2, in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Op.addcmul_.CallInPlace(this, tensor1, tensor2, value);

        /// <summary>Each element limited to at least min and at most max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Op.clamp.Call(this, min, max);

        /// <summary>Each element limited to at least min and at most max.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Op.clamp_Tensor.Call(this, min, max);

        /// <summary>Each element limited to at least min and at most max, in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Op.clamp_.CallInPlace(this, min, max);

        /// <summary>Each element limited to at least min and at most max, in place.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Op.clamp__Tensor.CallInPlace(this, min, max);

        /// <summary>Each element limited to at most max.</summary>
        public Tensor clamp_max(Scalar max) => Op.clamp_max.Call(this, max);

        /// <summary>Each element limited to at most max, in place.</summary>
        public Tensor clamp_max_(Scalar max) => Op.clamp_max_.CallInPlace(this, max);

        /// <summary>Each element limited to at least min.</summary>
        public Tensor clamp_min(Scalar min) => Op.clamp_min.Call(this, min);

        /// <summary>Each element limited to at least min, in place.</summary>
        public Tensor clamp_min_(Scalar min) => Op.clamp_min_.CallInPlace(this, min);

        /// <summary>Each element limited to at least min and at most max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Op.clip.Call(this, min, max);

        /// <summary>The p-norm of the difference.</summary>
        public Tensor dist(Tensor other, float p = 2) => Op.dist.Call(this, other, p);

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div.Call(this, target) : Op.div_mode.Call(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div_Scalar.Call(this, target) : Op.div_Scalar_mode.Call(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast, in place.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div_.CallInPlace(this, target) : Op.div_mode_.CallInPlace(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast, in place.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div__Scalar.CallInPlace(this, target) : Op.div__Scalar_mode.CallInPlace(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div.Call(this, target) : Op.div_mode.Call(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div_Scalar.Call(this, target) : Op.div_Scalar_mode.Call(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast, in place.</summary>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div_.CallInPlace(this, target) : Op.div_mode_.CallInPlace(this, target, rounding_mode.ToString());

        /// <summary>The quotient, element by element, rounded as asked; shapes broadcast, in place.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Op.div__Scalar.CallInPlace(this, target) : Op.div__Scalar_mode.CallInPlace(this, target, rounding_mode.ToString());

        /// <summary>The quotient rounded down.</summary>
        public Tensor floor_divide(Tensor other) => Op.floor_divide.Call(this, other);

        /// <summary>The quotient rounded down.</summary>
        public Tensor floor_divide(Scalar other) => Op.floor_divide_Scalar.Call(this, other);

        /// <summary>The quotient rounded down, in place.</summary>
        public Tensor floor_divide_(Tensor other) => Op.floor_divide__Tensor.CallInPlace(this, other);

        /// <summary>The quotient rounded down, in place.</summary>
        public Tensor floor_divide_(Scalar other) => Op.floor_divide__Scalar.CallInPlace(this, other);

        /// <summary>The larger of each pair; not-a-number is ignored.</summary>
        public Tensor fmax(Tensor other) => Op.fmax.Call(this, other);

        /// <summary>The smaller of each pair; not-a-number is ignored.</summary>
        public Tensor fmin(Tensor other) => Op.fmin.Call(this, other);

        /// <summary>The remainder of division, with the sign of the dividend (C's fmod).</summary>
        public Tensor fmod(Tensor target) => Op.fmod_Tensor.Call(this, target);

        /// <summary>The remainder of division, with the sign of the dividend (C's fmod).</summary>
        public Tensor fmod(Scalar scalar) => Op.fmod_Scalar.Call(this, scalar);

        /// <summary>The remainder of division, with the sign of the dividend (C's fmod), in place.</summary>
        public Tensor fmod_(Tensor target) => Op.fmod__Tensor.CallInPlace(this, target);

        /// <summary>The remainder of division, with the sign of the dividend (C's fmod), in place.</summary>
        public Tensor fmod_(Scalar scalar) => Op.fmod__Scalar.CallInPlace(this, scalar);

        /// <summary>This plus weight times (end minus this).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Op.lerp_Tensor.Call(this, end, weight);

        /// <summary>This plus weight times (end minus this), in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Op.lerp__Tensor.CallInPlace(this, end, weight);

        /// <summary>The larger of each pair; not-a-number spreads.</summary>
        public Tensor maximum(Tensor other) => Op.maximum.Call(this, other);

        /// <summary>The smaller of each pair; not-a-number spreads.</summary>
        public Tensor minimum(Tensor other) => Op.minimum.Call(this, other);

        /// <summary>The product, element by element; shapes broadcast.</summary>
        public Tensor mul(Tensor target) => Op.mul_Tensor.Call(this, target);

        /// <summary>The product, element by element; shapes broadcast.</summary>
        public Tensor mul(Scalar target) => Op.mul_Scalar.Call(this, target);

        /// <summary>The product, element by element; shapes broadcast, in place.</summary>
        public Tensor mul_(Tensor target) => Op.mul__Tensor.CallInPlace(this, target);

        /// <summary>The product, element by element; shapes broadcast, in place.</summary>
        public Tensor mul_(Scalar target) => Op.mul__Scalar.CallInPlace(this, target);

        /// <summary>The product, element by element; shapes broadcast.</summary>
        public Tensor multiply(Tensor target) => Op.multiply_Tensor.Call(this, target);

        /// <summary>The product, element by element; shapes broadcast.</summary>
        public Tensor multiply(Scalar target) => Op.multiply_Scalar.Call(this, target);

        /// <summary>The remainder of division, with the sign of the divisor (Python's %).</summary>
        public Tensor remainder(Tensor target) => Op.remainder_Tensor.Call(this, target);

        /// <summary>The remainder of division, with the sign of the divisor (Python's %).</summary>
        public Tensor remainder(Scalar scalar) => Op.remainder_Scalar.Call(this, scalar);

        /// <summary>The remainder of division, with the sign of the divisor (Python's %), in place.</summary>
        public Tensor remainder_(Tensor target) => Op.remainder__Tensor.CallInPlace(this, target);

        /// <summary>The remainder of division, with the sign of the divisor (Python's %), in place.</summary>
        public Tensor remainder_(Scalar scalar) => Op.remainder__Scalar.CallInPlace(this, scalar);

        /// <summary>The difference; shapes broadcast.</summary>
        public Tensor sub(Tensor target) => Op.sub_Tensor.Call(this, target);

        /// <summary>The difference; shapes broadcast.</summary>
        public Tensor sub(Scalar target) => Op.sub_Scalar.Call(this, target);

        /// <summary>The difference; shapes broadcast, in place.</summary>
        public Tensor sub_(Tensor target) => Op.sub__Tensor.CallInPlace(this, target);

        /// <summary>The difference; shapes broadcast, in place.</summary>
        public Tensor sub_(Scalar target) => Op.sub__Scalar.CallInPlace(this, target);

        /// <summary>The difference; shapes broadcast.</summary>
        public Tensor subtract(Scalar target) => Op.subtract_Scalar.Call(this, target);

        /// <summary>The difference; shapes broadcast.</summary>
        public Tensor subtract(Tensor target) => Op.subtract_Tensor.Call(this, target);

        /// <summary>The difference; shapes broadcast, in place.</summary>
        public Tensor subtract_(Scalar target) => Op.subtract__Scalar.CallInPlace(this, target);

        /// <summary>The difference; shapes broadcast, in place.</summary>
        public Tensor subtract_(Tensor target) => Op.subtract__Tensor.CallInPlace(this, target);

        /// <summary>The quotient, always floating point.</summary>
        public Tensor true_divide(Tensor other) => Op.true_divide_Tensor.Call(this, other);

        /// <summary>The quotient, always floating point.</summary>
        public Tensor true_divide(Scalar other) => Op.true_divide_Scalar.Call(this, other);

        /// <summary>The quotient, always floating point, in place.</summary>
        public Tensor true_divide_(Tensor other) => Op.true_divide__Tensor.CallInPlace(this, other);

        /// <summary>The quotient, always floating point, in place.</summary>
        public Tensor true_divide_(Scalar other) => Op.true_divide__Scalar.CallInPlace(this, other);
    }
}

internal static partial class Op
{
    internal static readonly Operator add_Scalar = new("add", "Scalar");
    internal static readonly Operator add_Tensor = new("add", "Tensor");
    internal static readonly Operator add__Scalar = new("add_", "Scalar");
    internal static readonly Operator add__Tensor = new("add_", "Tensor");
    internal static readonly Operator addcdiv = new("addcdiv");
    internal static readonly Operator addcdiv_ = new("addcdiv_");
    internal static readonly Operator addcmul = new("addcmul");
    internal static readonly Operator addcmul_ = new("addcmul_");
    internal static readonly Operator clamp = new("clamp");
    internal static readonly Operator clamp_ = new("clamp_");
    internal static readonly Operator clamp_Tensor = new("clamp", "Tensor");
    internal static readonly Operator clamp__Tensor = new("clamp_", "Tensor");
    internal static readonly Operator clamp_max = new("clamp_max");
    internal static readonly Operator clamp_max_ = new("clamp_max_");
    internal static readonly Operator clamp_min = new("clamp_min");
    internal static readonly Operator clamp_min_ = new("clamp_min_");
    internal static readonly Operator clip = new("clip");
    internal static readonly Operator dist = new("dist");
    internal static readonly Operator div = new("div", "Tensor");
    internal static readonly Operator div_ = new("div_", "Tensor");
    internal static readonly Operator div_Scalar = new("div", "Scalar");
    internal static readonly Operator div_Scalar_mode = new("div", "Scalar_mode");
    internal static readonly Operator div__Scalar = new("div_", "Scalar");
    internal static readonly Operator div__Scalar_mode = new("div_", "Scalar_mode");
    internal static readonly Operator div_mode = new("div", "Tensor_mode");
    internal static readonly Operator div_mode_ = new("div_", "Tensor_mode");
    internal static readonly Operator floor_divide = new("floor_divide");
    internal static readonly Operator floor_divide_Scalar = new("floor_divide", "Scalar");
    internal static readonly Operator floor_divide__Scalar = new("floor_divide_", "Scalar");
    internal static readonly Operator floor_divide__Tensor = new("floor_divide_", "Tensor");
    internal static readonly Operator fmax = new("fmax");
    internal static readonly Operator fmin = new("fmin");
    internal static readonly Operator fmod_Scalar = new("fmod", "Scalar");
    internal static readonly Operator fmod_Tensor = new("fmod", "Tensor");
    internal static readonly Operator fmod__Scalar = new("fmod_", "Scalar");
    internal static readonly Operator fmod__Tensor = new("fmod_", "Tensor");
    internal static readonly Operator lerp_Tensor = new("lerp", "Tensor");
    internal static readonly Operator lerp__Tensor = new("lerp_", "Tensor");
    internal static readonly Operator maximum = new("maximum");
    internal static readonly Operator minimum = new("minimum");
    internal static readonly Operator mul_Scalar = new("mul", "Scalar");
    internal static readonly Operator mul_Tensor = new("mul", "Tensor");
    internal static readonly Operator mul__Scalar = new("mul_", "Scalar");
    internal static readonly Operator mul__Tensor = new("mul_", "Tensor");
    internal static readonly Operator multiply_Scalar = new("multiply", "Scalar");
    internal static readonly Operator multiply_Tensor = new("multiply", "Tensor");
    internal static readonly Operator remainder_Scalar = new("remainder", "Scalar");
    internal static readonly Operator remainder_Tensor = new("remainder", "Tensor");
    internal static readonly Operator remainder__Scalar = new("remainder_", "Scalar");
    internal static readonly Operator remainder__Tensor = new("remainder_", "Tensor");
    internal static readonly Operator sub_Scalar = new("sub", "Scalar");
    internal static readonly Operator sub_Tensor = new("sub", "Tensor");
    internal static readonly Operator sub__Scalar = new("sub_", "Scalar");
    internal static readonly Operator sub__Tensor = new("sub_", "Tensor");
    internal static readonly Operator subtract_Scalar = new("subtract", "Scalar");
    internal static readonly Operator subtract_Tensor = new("subtract", "Tensor");
    internal static readonly Operator subtract__Scalar = new("subtract_", "Scalar");
    internal static readonly Operator subtract__Tensor = new("subtract_", "Tensor");
    internal static readonly Operator true_divide_Scalar = new("true_divide", "Scalar");
    internal static readonly Operator true_divide_Tensor = new("true_divide", "Tensor");
    internal static readonly Operator true_divide__Scalar = new("true_divide_", "Scalar");
    internal static readonly Operator true_divide__Tensor = new("true_divide_", "Tensor");
}
