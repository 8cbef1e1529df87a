using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute value of each element.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>The absolute value of each element, in place.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>The absolute value of each element.</summary>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary>The absolute value of each element, in place.</summary>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <summary>The smallest integer not less than each element.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>The smallest integer not less than each element, in place.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <summary>Each element with its fractional part cut off.</summary>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary>Each element with its fractional part cut off, in place.</summary>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <summary>The largest integer not greater than each element.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>The largest integer not greater than each element, in place.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>The fractional part of each element.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>The fractional part of each element, in place.</summary>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <summary>Replaces not-a-number and infinities by the numbers given (the type's largest and smallest for infinities by default).</summary>
    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num(nan, posinf, neginf);

    /// <summary>Replaces not-a-number and infinities by the numbers given (the type's largest and smallest for infinities by default), in place.</summary>
    public static Tensor nan_to_num_(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num_(nan, posinf, neginf);

    /// <summary>Each element negated.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>Each element negated, in place.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <summary>Each element negated.</summary>
    public static Tensor negative(Tensor input) => input.negative();

    /// <summary>Each element negated, in place.</summary>
    public static Tensor negative_(Tensor input) => Op.negative_.CallInPlace(input);

    /// <summary>The tensor itself; refuses truth values.</summary>
    public static Tensor positive(Tensor input) => input.positive();

    /// <summary>One divided by each element.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>One divided by each element, in place.</summary>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    /// <summary>Each element rounded to the nearest integer (ties to even), or to that many decimals.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary>Each element rounded to the nearest integer (ties to even), or to that many decimals, in place.</summary>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    /// <summary>The sign of each element; for complex numbers, the number of length one in the same direction.</summary>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <summary>The sign of each element; for complex numbers, the number of length one in the same direction, in place.</summary>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <summary>The sign of each element: -1, 0 or 1.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>The sign of each element: -1, 0 or 1, in place.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <summary>True where the sign bit of an element is set.</summary>
    public static Tensor signbit(Tensor input) => input.signbit();

    /// <summary>Each element squared.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>Each element with its fractional part cut off.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>Each element with its fractional part cut off, in place.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();
}

internal static partial class Op
{
    internal static readonly Operator negative_ = new("negative_");
}
