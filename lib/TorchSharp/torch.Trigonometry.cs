namespace TorchSharp;

public static partial class torch
{
    /// <summary>The arc cosine of each element.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>The arc cosine of each element, in place.</summary>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <summary>The inverse hyperbolic cosine of each element.</summary>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <summary>The inverse hyperbolic cosine of each element, in place.</summary>
    public static Tensor acosh_(Tensor input) => input.acosh_();

    /// <summary>The arc cosine of each element.</summary>
    public static Tensor arccos(Tensor input) => input.arccos();

    /// <summary>The arc cosine of each element, in place.</summary>
    public static Tensor arccos_(Tensor input) => input.arccos_();

    /// <summary>The inverse hyperbolic cosine of each element.</summary>
    public static Tensor arccosh(Tensor input) => input.arccosh();

    /// <summary>The inverse hyperbolic cosine of each element, in place.</summary>
    public static Tensor arccosh_(Tensor input) => input.arccosh_();

    /// <summary>The arc sine of each element.</summary>
    public static Tensor arcsin(Tensor input) => input.arcsin();

    /// <summary>The arc sine of each element, in place.</summary>
    public static Tensor arcsin_(Tensor input) => input.arcsin_();

    /// <summary>The inverse hyperbolic sine of each element.</summary>
    public static Tensor arcsinh(Tensor input) => input.arcsinh();

    /// <summary>The inverse hyperbolic sine of each element, in place.</summary>
    public static Tensor arcsinh_(Tensor input) => input.arcsinh_();

    /// <summary>The arc tangent of each element.</summary>
    public static Tensor arctan(Tensor input) => input.arctan();

    /// <summary>The arc tangent of each element.</summary>
    public static Tensor arctan(Tensor input, Tensor other) => input.arctan(other);

    /// <summary>The arc tangent of each element, in place.</summary>
    public static Tensor arctan_(Tensor input) => input.arctan_();

    /// <summary>The arc tangent of each element, in place.</summary>
    public static Tensor arctan_(Tensor input, Tensor other) => input.arctan_(other);

    /// <summary>The angle of the point (other, this), in radians.</summary>
    public static Tensor arctan2(Tensor input, Tensor other) => input.arctan2(other);

    /// <summary>The angle of the point (other, this), in radians, in place.</summary>
    public static Tensor arctan2_(Tensor input, Tensor other) => input.arctan2_(other);

    /// <summary>The inverse hyperbolic tangent of each element.</summary>
    public static Tensor arctanh(Tensor input) => input.arctanh();

    /// <summary>The inverse hyperbolic tangent of each element, in place.</summary>
    public static Tensor arctanh_(Tensor input) => input.arctanh_();

    /// <summary>The arc sine of each element.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>The arc sine of each element, in place.</summary>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <summary>The inverse hyperbolic sine of each element.</summary>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <summary>The inverse hyperbolic sine of each element, in place.</summary>
    public static Tensor asinh_(Tensor input) => input.asinh_();

    /// <summary>The arc tangent of each element.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>The arc tangent of each element, in place.</summary>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <summary>The angle of the point (other, this), in radians.</summary>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <summary>The angle of the point (other, this), in radians, in place.</summary>
    public static Tensor atan2_(Tensor input, Tensor other) => input.atan2_(other);

    /// <summary>The inverse hyperbolic tangent of each element.</summary>
    public static Tensor atanh(Tensor input) => input.atanh();

    /// <summary>The inverse hyperbolic tangent of each element, in place.</summary>
    public static Tensor atanh_(Tensor input) => input.atanh_();

    /// <summary>The cosine of each element, in radians.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>The cosine of each element, in radians, in place.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <summary>The hyperbolic cosine of each element.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>The hyperbolic cosine of each element, in place.</summary>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <summary>Degrees to radians.</summary>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    /// <summary>Degrees to radians, in place.</summary>
    public static Tensor deg2rad_(Tensor input) => input.deg2rad_();

    /// <summary>The length of the hypotenuse: sqrt(a² + b²).</summary>
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    /// <summary>Radians to degrees.</summary>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    /// <summary>Radians to degrees, in place.</summary>
    public static Tensor rad2deg_(Tensor input) => input.rad2deg_();

    /// <summary>The sine of each element, in radians.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>The sine of each element, in radians, in place.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <summary>sin(pi x) / (pi x) of each element.</summary>
    public static Tensor sinc(Tensor input) => input.sinc();

    /// <summary>sin(pi x) / (pi x) of each element, in place.</summary>
    public static Tensor sinc_(Tensor input) => input.sinc_();

    /// <summary>The hyperbolic sine of each element.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>The hyperbolic sine of each element, in place.</summary>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <summary>The tangent of each element, in radians.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>The tangent of each element, in radians, in place.</summary>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <summary>The hyperbolic tangent of each element.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>The hyperbolic tangent of each element, in place.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();
}
