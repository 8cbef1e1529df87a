using Plotly.Json;

namespace Plotly.Tests;

public sealed class NumberTextTests
{
    [Fact]
    public void Six_significant_digits_are_kept() => Assert.Equal("[0.333333,1.5,2E-07]", Write(1.0 / 3, 1.5, 0.0000002));

    [Fact]
    public void Whole_numbers_stay_exact() => Assert.Equal("[123456789,-2,0]", Write(123456789, -2, 0));

    [Fact]
    public void What_json_cannot_hold_becomes_null() =>
        Assert.Equal("[null,null,null,1.5]", Write(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1.5));

    [Fact]
    public void Values_close_together_and_far_from_zero_stay_apart() => Assert.Equal("[100000.25,100000.5]", Write(100000.25, 100000.5));

    [Fact]
    public void Floats_are_written_without_the_noise_of_widening() => Assert.Equal("[0.1,0.7]", JsonText.Write(Series.From([0.1f, 0.7f])));

    [Fact]
    public void Settings_keep_every_digit() => Assert.Equal("0.30000000000000004", JsonText.Write(0.1 + 0.2));

    private static string Write(params double[] values) => JsonText.Write(new Numbers(values));
}
