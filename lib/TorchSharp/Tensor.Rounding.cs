using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute value of each element.</summary>
        public Tensor abs() => Op.abs.Call(this);

        /// <summary>The absolute value of each element, in place.</summary>
        public Tensor abs_() => Op.abs_.CallInPlace(this);

        /// <summary>The absolute value of each element.</summary>
        public Tensor absolute() => Op.absolute.Call(this);

        /// <summary>The absolute value of each element, in place.</summary>
        public Tensor absolute_() => Op.absolute_.CallInPlace(this);

        /// <summary>The smallest integer not less than each element.</summary>
        public Tensor ceil() => Op.ceil.Call(this);

        /// <summary>The smallest integer not less than each element, in place.</summary>
        public Tensor ceil_() => Op.ceil_.CallInPlace(this);

        /// <summary>Each element with its fractional part cut off.</summary>
        public Tensor fix() => Op.fix.Call(this);

        /// <summary>Each element with its fractional part cut off, in place.</summary>
        public Tensor fix_() => Op.fix_.CallInPlace(this);

        /// <summary>The largest integer not greater than each element.</summary>
        public Tensor floor() => Op.floor.Call(this);

        /// <summary>The largest integer not greater than each element, in place.</summary>
        public Tensor floor_() => Op.floor_.CallInPlace(this);

        /// <summary>The fractional part of each element.</summary>
        public Tensor frac() => Op.frac.Call(this);

        /// <summary>The fractional part of each element, in place.</summary>
        public Tensor frac_() => Op.frac_.CallInPlace(this);

        /// <summary>Replaces not-a-number and infinities by the numbers given (the type's largest and smallest for infinities by default).</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) =>
            Op.nan_to_num.Call(this, nan, posinf, neginf);

        /// <summary>Replaces not-a-number and infinities by the numbers given (the type's largest and smallest for infinities by default), in place.</summary>
        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) =>
            Op.nan_to_num_.CallInPlace(this, nan, posinf, neginf);

        /// <summary>Each element negated.</summary>
        public Tensor neg() => Op.neg.Call(this);

        /// <summary>Each element negated, in place.</summary>
        public Tensor neg_() => Op.neg_.CallInPlace(this);

        /// <summary>Each element negated.</summary>
        public Tensor negative() => Op.negative.Call(this);

        /// <summary>The tensor itself; refuses truth values.</summary>
        public Tensor positive() => Op.positive.Call(this);

        /// <summary>One divided by each element.</summary>
        public Tensor reciprocal() => Op.reciprocal.Call(this);

        /// <summary>One divided by each element, in place.</summary>
        public Tensor reciprocal_() => Op.reciprocal_.CallInPlace(this);

        /// <summary>Each element rounded to the nearest integer (ties to even), or to that many decimals.</summary>
        public Tensor round(long decimals = 0) => decimals == 0 ? Op.round.Call(this) : Op.round_decimals.Call(this, decimals);

        /// <summary>Each element rounded to the nearest integer (ties to even), or to that many decimals, in place.</summary>
        public Tensor round_(long decimals = 0) =>
            decimals == 0 ? Op.round_.CallInPlace(this) : Op.round__decimals.CallInPlace(this, decimals);

        /// <summary>The sign of each element; for complex numbers, the number of length one in the same direction.</summary>
        public Tensor sgn() => Op.sgn.Call(this);

        /// <summary>The sign of each element; for complex numbers, the number of length one in the same direction, in place.</summary>
        public Tensor sgn_() => Op.sgn_.CallInPlace(this);

        /// <summary>The sign of each element: -1, 0 or 1.</summary>
        public Tensor sign() => Op.sign.Call(this);

        /// <summary>The sign of each element: -1, 0 or 1, in place.</summary>
        public Tensor sign_() => Op.sign_.CallInPlace(this);

        /// <summary>True where the sign bit of an element is set.</summary>
        public Tensor signbit() => Op.signbit.Call(this);

        /// <summary>Each element squared.</summary>
        public Tensor square() => Op.square.Call(this);

        /// <summary>Each element with its fractional part cut off.</summary>
        public Tensor trunc() => Op.trunc.Call(this);

        /// <summary>Each element with its fractional part cut off, in place.</summary>
        public Tensor trunc_() => Op.trunc_.CallInPlace(this);
    }
}

internal static partial class Op
{
    internal static readonly Operator abs = new("abs");
    internal static readonly Operator abs_ = new("abs_");
    internal static readonly Operator absolute = new("absolute");
    internal static readonly Operator absolute_ = new("absolute_");
    internal static readonly Operator ceil = new("ceil");
    internal static readonly Operator ceil_ = new("ceil_");
    internal static readonly Operator fix = new("fix");
    internal static readonly Operator fix_ = new("fix_");
    internal static readonly Operator floor = new("floor");
    internal static readonly Operator floor_ = new("floor_");
    internal static readonly Operator frac = new("frac");
    internal static readonly Operator frac_ = new("frac_");
    internal static readonly Operator nan_to_num = new("nan_to_num");
    internal static readonly Operator nan_to_num_ = new("nan_to_num_");
    internal static readonly Operator neg = new("neg");
    internal static readonly Operator neg_ = new("neg_");
    internal static readonly Operator negative = new("negative");
    internal static readonly Operator positive = new("positive");
    internal static readonly Operator reciprocal = new("reciprocal");
    internal static readonly Operator reciprocal_ = new("reciprocal_");
    internal static readonly Operator round = new("round");
    internal static readonly Operator round_ = new("round_");
    internal static readonly Operator round__decimals = new("round_", "decimals");
    internal static readonly Operator round_decimals = new("round", "decimals");
    internal static readonly Operator sgn = new("sgn");
    internal static readonly Operator sgn_ = new("sgn_");
    internal static readonly Operator sign = new("sign");
    internal static readonly Operator sign_ = new("sign_");
    internal static readonly Operator signbit = new("signbit");
    internal static readonly Operator square = new("square");
    internal static readonly Operator trunc = new("trunc");
    internal static readonly Operator trunc_ = new("trunc_");
}
