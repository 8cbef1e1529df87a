using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The arc cosine of each element.</summary>
        public Tensor acos() => Op.acos.Call(this);

        /// <summary>The arc cosine of each element, in place.</summary>
        public Tensor acos_() => Op.acos_.CallInPlace(this);

        /// <summary>The inverse hyperbolic cosine of each element.</summary>
        public Tensor acosh() => Op.acosh.Call(this);

        /// <summary>The inverse hyperbolic cosine of each element, in place.</summary>
        public Tensor acosh_() => Op.acosh_.CallInPlace(this);

        /// <summary>The arc cosine of each element.</summary>
        public Tensor arccos() => Op.arccos.Call(this);

        /// <summary>The arc cosine of each element, in place.</summary>
        public Tensor arccos_() => Op.arccos_.CallInPlace(this);

        /// <summary>The inverse hyperbolic cosine of each element.</summary>
        public Tensor arccosh() => Op.arccosh.Call(this);

        /// <summary>The inverse hyperbolic cosine of each element, in place.</summary>
        public Tensor arccosh_() => Op.arccosh_.CallInPlace(this);

        /// <summary>The arc sine of each element.</summary>
        public Tensor arcsin() => Op.arcsin.Call(this);

        /// <summary>The arc sine of each element, in place.</summary>
        public Tensor arcsin_() => Op.arcsin_.CallInPlace(this);

        /// <summary>The inverse hyperbolic sine of each element.</summary>
        public Tensor arcsinh() => Op.arcsinh.Call(this);

        /// <summary>The inverse hyperbolic sine of each element, in place.</summary>
        public Tensor arcsinh_() => Op.arcsinh_.CallInPlace(this);

        /// <summary>The arc tangent of each element.</summary>
        public Tensor arctan() => Op.arctan.Call(this);

        /// <summary>The arc tangent of each element.</summary>
        public Tensor arctan(Tensor other) => Op.atan2.Call(this, other);

        /// <summary>The arc tangent of each element, in place.</summary>
        public Tensor arctan_(Tensor other) => Op.atan2_.CallInPlace(this, other);

        /// <summary>The arc tangent of each element, in place.</summary>
        public Tensor arctan_() => Op.arctan_.CallInPlace(this);

        /// <summary>The angle of the point (other, this), in radians.</summary>
        public Tensor arctan2(Tensor other) => Op.arctan2.Call(this, other);

        /// <summary>The angle of the point (other, this), in radians, in place.</summary>
        public Tensor arctan2_(Tensor other) => Op.arctan2_.CallInPlace(this, other);

        /// <summary>The inverse hyperbolic tangent of each element.</summary>
        public Tensor arctanh() => Op.arctanh.Call(this);

        /// <summary>The inverse hyperbolic tangent of each element, in place.</summary>
        public Tensor arctanh_() => Op.arctanh_.CallInPlace(this);

        /// <summary>The arc sine of each element.</summary>
        public Tensor asin() => Op.asin.Call(this);

        /// <summary>The arc sine of each element, in place.</summary>
        public Tensor asin_() => Op.asin_.CallInPlace(this);

        /// <summary>The inverse hyperbolic sine of each element.</summary>
        public Tensor asinh() => Op.asinh.Call(this);

        /// <summary>The inverse hyperbolic sine of each element, in place.</summary>
        public Tensor asinh_() => Op.asinh_.CallInPlace(this);

        /// <summary>The arc tangent of each element.</summary>
        public Tensor atan() => Op.atan.Call(this);

        /// <summary>The arc tangent of each element, in place.</summary>
        public Tensor atan_() => Op.atan_.CallInPlace(this);

        /// <summary>The angle of the point (other, this), in radians.</summary>
        public Tensor atan2(Tensor other) => Op.atan2.Call(this, other);

        /// <summary>The angle of the point (other, this), in radians, in place.</summary>
        public Tensor atan2_(Tensor other) => Op.atan2_.CallInPlace(this, other);

        /// <summary>The inverse hyperbolic tangent of each element.</summary>
        public Tensor atanh() => Op.atanh.Call(this);

        /// <summary>The inverse hyperbolic tangent of each element, in place.</summary>
        public Tensor atanh_() => Op.atanh_.CallInPlace(this);

        /// <summary>The cosine of each element, in radians.</summary>
        public Tensor cos() => Op.cos.Call(this);

        /// <summary>The cosine of each element, in radians, in place.</summary>
        public Tensor cos_() => Op.cos_.CallInPlace(this);

        /// <summary>The hyperbolic cosine of each element.</summary>
        public Tensor cosh() => Op.cosh.Call(this);

        /// <summary>The hyperbolic cosine of each element, in place.</summary>
        public Tensor cosh_() => Op.cosh_.CallInPlace(this);

        /// <summary>Degrees to radians.</summary>
        public Tensor deg2rad() => Op.deg2rad.Call(this);

        /// <summary>Degrees to radians, in place.</summary>
        public Tensor deg2rad_() => Op.deg2rad_.CallInPlace(this);

        /// <summary>The length of the hypotenuse: sqrt(a² + b²).</summary>
        public Tensor hypot(Tensor other) => Op.hypot.Call(this, other);

        /// <summary>Radians to degrees.</summary>
        public Tensor rad2deg() => Op.rad2deg.Call(this);

        /// <summary>Radians to degrees, in place.</summary>
        public Tensor rad2deg_() => Op.rad2deg_.CallInPlace(this);

        /// <summary>The sine of each element, in radians.</summary>
        public Tensor sin() => Op.sin.Call(this);

        /// <summary>The sine of each element, in radians, in place.</summary>
        public Tensor sin_() => Op.sin_.CallInPlace(this);

        /// <summary>sin(pi x) / (pi x) of each element.</summary>
        public Tensor sinc() => Op.sinc.Call(this);

        /// <summary>sin(pi x) / (pi x) of each element, in place.</summary>
        public Tensor sinc_() => Op.sinc_.CallInPlace(this);

        /// <summary>The hyperbolic sine of each element.</summary>
        public Tensor sinh() => Op.sinh.Call(this);

        /// <summary>The hyperbolic sine of each element, in place.</summary>
        public Tensor sinh_() => Op.sinh_.CallInPlace(this);

        /// <summary>The tangent of each element, in radians.</summary>
        public Tensor tan() => Op.tan.Call(this);

        /// <summary>The tangent of each element, in radians, in place.</summary>
        public Tensor tan_() => Op.tan_.CallInPlace(this);

        /// <summary>The hyperbolic tangent of each element.</summary>
        public Tensor tanh() => Op.tanh.Call(this);

        /// <summary>The hyperbolic tangent of each element, in place.</summary>
        public Tensor tanh_() => Op.tanh_.CallInPlace(this);
    }
}

internal static partial class Op
{
    internal static readonly Operator acos = new("acos");
    internal static readonly Operator acos_ = new("acos_");
    internal static readonly Operator acosh = new("acosh");
    internal static readonly Operator acosh_ = new("acosh_");
    internal static readonly Operator arccos = new("arccos");
    internal static readonly Operator arccos_ = new("arccos_");
    internal static readonly Operator arccosh = new("arccosh");
    internal static readonly Operator arccosh_ = new("arccosh_");
    internal static readonly Operator arcsin = new("arcsin");
    internal static readonly Operator arcsin_ = new("arcsin_");
    internal static readonly Operator arcsinh = new("arcsinh");
    internal static readonly Operator arcsinh_ = new("arcsinh_");
    internal static readonly Operator arctan = new("arctan");
    internal static readonly Operator arctan2 = new("arctan2");
    internal static readonly Operator arctan2_ = new("arctan2_");
    internal static readonly Operator arctan_ = new("arctan_");
    internal static readonly Operator arctanh = new("arctanh");
    internal static readonly Operator arctanh_ = new("arctanh_");
    internal static readonly Operator asin = new("asin");
    internal static readonly Operator asin_ = new("asin_");
    internal static readonly Operator asinh = new("asinh");
    internal static readonly Operator asinh_ = new("asinh_");
    internal static readonly Operator atan = new("atan");
    internal static readonly Operator atan2 = new("atan2");
    internal static readonly Operator atan2_ = new("atan2_");
    internal static readonly Operator atan_ = new("atan_");
    internal static readonly Operator atanh = new("atanh");
    internal static readonly Operator atanh_ = new("atanh_");
    internal static readonly Operator cos = new("cos");
    internal static readonly Operator cos_ = new("cos_");
    internal static readonly Operator cosh = new("cosh");
    internal static readonly Operator cosh_ = new("cosh_");
    internal static readonly Operator deg2rad = new("deg2rad");
    internal static readonly Operator deg2rad_ = new("deg2rad_");
    internal static readonly Operator hypot = new("hypot");
    internal static readonly Operator rad2deg = new("rad2deg");
    internal static readonly Operator rad2deg_ = new("rad2deg_");
    internal static readonly Operator sin = new("sin");
    internal static readonly Operator sin_ = new("sin_");
    internal static readonly Operator sinc = new("sinc");
    internal static readonly Operator sinc_ = new("sinc_");
    internal static readonly Operator sinh = new("sinh");
    internal static readonly Operator sinh_ = new("sinh_");
    internal static readonly Operator tan = new("tan");
    internal static readonly Operator tan_ = new("tan_");
    internal static readonly Operator tanh = new("tanh");
    internal static readonly Operator tanh_ = new("tanh_");
}
