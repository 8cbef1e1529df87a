using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True when every pair differs by at most atol + rtol times the other's magnitude.</summary>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) =>
            Op.allclose.CallBoolean(this, target, rtol, atol, equal_nan);

        /// <summary>The bits set in both.</summary>
        public Tensor bitwise_and(Tensor other) => Op.bitwise_and_Tensor.Call(this, other);

        /// <summary>The bits set in both, in place.</summary>
        public Tensor bitwise_and_(Tensor other) => Op.bitwise_and__Tensor.CallInPlace(this, other);

        /// <summary>The bits shifted left.</summary>
        public Tensor bitwise_left_shift(Tensor other) => Op.bitwise_left_shift_Tensor.Call(this, other);

        /// <summary>The bits shifted left, in place.</summary>
        public Tensor bitwise_left_shift_(Tensor other) => Op.bitwise_left_shift__Tensor.CallInPlace(this, other);

        /// <summary>The bits inverted; for truth values, not.</summary>
        public Tensor bitwise_not() => Op.bitwise_not.Call(this);

        /// <summary>The bits inverted; for truth values, not, in place.</summary>
        public Tensor bitwise_not_() => Op.bitwise_not_.CallInPlace(this);

        /// <summary>The bits set in either.</summary>
        public Tensor bitwise_or(Tensor other) => Op.bitwise_or_Tensor.Call(this, other);

        /// <summary>The bits set in either, in place.</summary>
        public Tensor bitwise_or_(Tensor other) => Op.bitwise_or__Tensor.CallInPlace(this, other);

        /// <summary>The bits shifted right.</summary>
        public Tensor bitwise_right_shift(Tensor other) => Op.bitwise_right_shift_Tensor.Call(this, other);

        /// <summary>The bits shifted right, in place.</summary>
        public Tensor bitwise_right_shift_(Tensor other) => Op.bitwise_right_shift__Tensor.CallInPlace(this, other);

        /// <summary>The bits set in exactly one.</summary>
        public Tensor bitwise_xor(Tensor other) => Op.bitwise_xor_Tensor.Call(this, other);

        /// <summary>The bits set in exactly one, in place.</summary>
        public Tensor bitwise_xor_(Tensor other) => Op.bitwise_xor__Tensor.CallInPlace(this, other);

        /// <summary>True where the elements are equal.</summary>
        public Tensor eq(Tensor target) => Op.eq_Tensor.Call(this, target);

        /// <summary>True where the elements are equal.</summary>
        public Tensor eq(Scalar target) => Op.eq_Scalar.Call(this, target);

        /// <summary>True where the elements are equal, in place.</summary>
        public Tensor eq_(Tensor target) => Op.eq__Tensor.CallInPlace(this, target);

        /// <summary>True where the elements are equal, in place.</summary>
        public Tensor eq_(Scalar target) => Op.eq__Scalar.CallInPlace(this, target);

        /// <summary>True where the elements are equal.</summary>
        public Tensor equal(Tensor target) => Op.eq_Tensor.Call(this, target);

        /// <summary>True where this is greater or equal.</summary>
        public Tensor ge(Tensor target) => Op.ge_Tensor.Call(this, target);

        /// <summary>True where this is greater or equal.</summary>
        public Tensor ge(Scalar target) => Op.ge_Scalar.Call(this, target);

        /// <summary>True where this is greater or equal, in place.</summary>
        public Tensor ge_(Tensor target) => Op.ge__Tensor.CallInPlace(this, target);

        /// <summary>True where this is greater or equal, in place.</summary>
        public Tensor ge_(Scalar target) => Op.ge__Scalar.CallInPlace(this, target);

        /// <summary>True where this is greater.</summary>
        public Tensor greater(Tensor target) => Op.greater_Tensor.Call(this, target);

        /// <summary>True where this is greater or equal.</summary>
        public Tensor greater_equal(Tensor target) => Op.greater_equal_Tensor.Call(this, target);

        /// <summary>True where this is greater.</summary>
        public Tensor gt(Tensor target) => Op.gt_Tensor.Call(this, target);

        /// <summary>True where this is greater.</summary>
        public Tensor gt(Scalar target) => Op.gt_Scalar.Call(this, target);

        /// <summary>True where this is greater, in place.</summary>
        public Tensor gt_(Tensor target) => Op.gt__Tensor.CallInPlace(this, target);

        /// <summary>True where this is greater, in place.</summary>
        public Tensor gt_(Scalar target) => Op.gt__Scalar.CallInPlace(this, target);

        /// <summary>True where a pair differs by at most atol + rtol times the other's magnitude.</summary>
        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) =>
            Op.isclose.Call(this, other, rtol, atol, nanEqual);

        /// <summary>True where an element is neither infinite nor not-a-number.</summary>
        public Tensor isfinite() => Op.isfinite.Call(this);

        /// <summary>True where an element occurs among the test elements.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Op.isin_Tensor_Tensor.Call(this, test_elements, assumeUnique, invert);

        /// <summary>True where an element is infinite.</summary>
        public Tensor isinf() => Op.isinf.Call(this);

        /// <summary>True where an element is not a number.</summary>
        public Tensor isnan() => Op.isnan.Call(this);

        /// <summary>True where an element is negative infinity.</summary>
        public Tensor isneginf() => Op.isneginf.Call(this);

        /// <summary>True where an element is positive infinity.</summary>
        public Tensor isposinf() => Op.isposinf.Call(this);

        /// <summary>True where an element has no imaginary part.</summary>
        public Tensor isreal() => Op.isreal.Call(this);

        /// <summary>True where this is less or equal.</summary>
        public Tensor le(Tensor target) => Op.le_Tensor.Call(this, target);

        /// <summary>True where this is less or equal.</summary>
        public Tensor le(Scalar target) => Op.le_Scalar.Call(this, target);

        /// <summary>True where this is less or equal, in place.</summary>
        public Tensor le_(Tensor target) => Op.le__Tensor.CallInPlace(this, target);

        /// <summary>True where this is less or equal, in place.</summary>
        public Tensor le_(Scalar target) => Op.le__Scalar.CallInPlace(this, target);

        /// <summary>True where this is less.</summary>
        public Tensor less(Tensor target) => Op.less_Tensor.Call(this, target);

        /// <summary>True where this is less or equal.</summary>
        public Tensor less_equal(Tensor target) => Op.less_equal_Tensor.Call(this, target);

        /// <summary>True where this is less or equal, in place.</summary>
        public Tensor less_equal_(Tensor target) => Op.less_equal__Tensor.CallInPlace(this, target);

        /// <summary>True where both are non-zero.</summary>
        public Tensor logical_and(Tensor other) => Op.logical_and.Call(this, other);

        /// <summary>True where both are non-zero, in place.</summary>
        public Tensor logical_and_(Tensor other) => Op.logical_and_.CallInPlace(this, other);

        /// <summary>True where an element is zero.</summary>
        public Tensor logical_not() => Op.logical_not.Call(this);

        /// <summary>True where an element is zero, in place.</summary>
        public Tensor logical_not_() => Op.logical_not_.CallInPlace(this);

        /// <summary>True where either is non-zero.</summary>
        public Tensor logical_or(Tensor other) => Op.logical_or.Call(this, other);

        /// <summary>True where either is non-zero, in place.</summary>
        public Tensor logical_or_(Tensor other) => Op.logical_or_.CallInPlace(this, other);

        /// <summary>True where exactly one is non-zero.</summary>
        public Tensor logical_xor(Tensor other) => Op.logical_xor.Call(this, other);

        /// <summary>True where exactly one is non-zero, in place.</summary>
        public Tensor logical_xor_(Tensor other) => Op.logical_xor_.CallInPlace(this, other);

        /// <summary>True where this is less.</summary>
        public Tensor lt(Tensor target) => Op.lt_Tensor.Call(this, target);

        /// <summary>True where this is less.</summary>
        public Tensor lt(Scalar target) => Op.lt_Scalar.Call(this, target);

        /// <summary>True where this is less, in place.</summary>
        public Tensor lt_(Tensor target) => Op.lt__Tensor.CallInPlace(this, target);

        /// <summary>True where this is less, in place.</summary>
        public Tensor lt_(Scalar target) => Op.lt__Scalar.CallInPlace(this, target);

        /// <summary>True where the elements differ.</summary>
        public Tensor ne(Tensor target) => Op.ne_Tensor.Call(this, target);

        /// <summary>True where the elements differ.</summary>
        public Tensor ne(Scalar target) => Op.ne_Scalar.Call(this, target);

        /// <summary>True where the elements differ, in place.</summary>
        public Tensor ne_(Tensor target) => Op.ne__Tensor.CallInPlace(this, target);

        /// <summary>True where the elements differ, in place.</summary>
        public Tensor ne_(Scalar target) => Op.ne__Scalar.CallInPlace(this, target);

        /// <summary>True where the elements differ.</summary>
        public Tensor not_equal(Tensor target) => Op.not_equal_Tensor.Call(this, target);

        /// <summary>True where the elements differ, in place.</summary>
        public Tensor not_equal_(Tensor target) => Op.not_equal__Tensor.CallInPlace(this, target);
    }
}

internal static partial class Op
{
    internal static readonly Operator allclose = new("allclose");
    internal static readonly Operator bitwise_and_Tensor = new("bitwise_and", "Tensor");
    internal static readonly Operator bitwise_and__Tensor = new("bitwise_and_", "Tensor");
    internal static readonly Operator bitwise_left_shift_Tensor = new("bitwise_left_shift", "Tensor");
    internal static readonly Operator bitwise_left_shift__Tensor = new("bitwise_left_shift_", "Tensor");
    internal static readonly Operator bitwise_not = new("bitwise_not");
    internal static readonly Operator bitwise_not_ = new("bitwise_not_");
    internal static readonly Operator bitwise_or_Tensor = new("bitwise_or", "Tensor");
    internal static readonly Operator bitwise_or__Tensor = new("bitwise_or_", "Tensor");
    internal static readonly Operator bitwise_right_shift_Tensor = new("bitwise_right_shift", "Tensor");
    internal static readonly Operator bitwise_right_shift__Tensor = new("bitwise_right_shift_", "Tensor");
    internal static readonly Operator bitwise_xor_Tensor = new("bitwise_xor", "Tensor");
    internal static readonly Operator bitwise_xor__Tensor = new("bitwise_xor_", "Tensor");
    internal static readonly Operator eq_Scalar = new("eq", "Scalar");
    internal static readonly Operator eq_Tensor = new("eq", "Tensor");
    internal static readonly Operator eq__Scalar = new("eq_", "Scalar");
    internal static readonly Operator eq__Tensor = new("eq_", "Tensor");
    internal static readonly Operator ge_Scalar = new("ge", "Scalar");
    internal static readonly Operator ge_Tensor = new("ge", "Tensor");
    internal static readonly Operator ge__Scalar = new("ge_", "Scalar");
    internal static readonly Operator ge__Tensor = new("ge_", "Tensor");
    internal static readonly Operator greater_Tensor = new("greater", "Tensor");
    internal static readonly Operator greater_equal_Tensor = new("greater_equal", "Tensor");
    internal static readonly Operator gt_Scalar = new("gt", "Scalar");
    internal static readonly Operator gt_Tensor = new("gt", "Tensor");
    internal static readonly Operator gt__Scalar = new("gt_", "Scalar");
    internal static readonly Operator gt__Tensor = new("gt_", "Tensor");
    internal static readonly Operator isclose = new("isclose");
    internal static readonly Operator isfinite = new("isfinite");
    internal static readonly Operator isin_Tensor_Tensor = new("isin", "Tensor_Tensor");
    internal static readonly Operator isinf = new("isinf");
    internal static readonly Operator isnan = new("isnan");
    internal static readonly Operator isneginf = new("isneginf");
    internal static readonly Operator isposinf = new("isposinf");
    internal static readonly Operator isreal = new("isreal");
    internal static readonly Operator le_Scalar = new("le", "Scalar");
    internal static readonly Operator le_Tensor = new("le", "Tensor");
    internal static readonly Operator le__Scalar = new("le_", "Scalar");
    internal static readonly Operator le__Tensor = new("le_", "Tensor");
    internal static readonly Operator less_Tensor = new("less", "Tensor");
    internal static readonly Operator less_equal_Tensor = new("less_equal", "Tensor");
    internal static readonly Operator less_equal__Tensor = new("less_equal_", "Tensor");
    internal static readonly Operator logical_and = new("logical_and");
    internal static readonly Operator logical_and_ = new("logical_and_");
    internal static readonly Operator logical_not = new("logical_not");
    internal static readonly Operator logical_not_ = new("logical_not_");
    internal static readonly Operator logical_or = new("logical_or");
    internal static readonly Operator logical_or_ = new("logical_or_");
    internal static readonly Operator logical_xor = new("logical_xor");
    internal static readonly Operator logical_xor_ = new("logical_xor_");
    internal static readonly Operator lt_Scalar = new("lt", "Scalar");
    internal static readonly Operator lt_Tensor = new("lt", "Tensor");
    internal static readonly Operator lt__Scalar = new("lt_", "Scalar");
    internal static readonly Operator lt__Tensor = new("lt_", "Tensor");
    internal static readonly Operator ne_Scalar = new("ne", "Scalar");
    internal static readonly Operator ne_Tensor = new("ne", "Tensor");
    internal static readonly Operator ne__Scalar = new("ne_", "Scalar");
    internal static readonly Operator ne__Tensor = new("ne_", "Tensor");
    internal static readonly Operator not_equal_Tensor = new("not_equal", "Tensor");
    internal static readonly Operator not_equal__Tensor = new("not_equal_", "Tensor");
}
