using System.CommandLine;
using System.Globalization;

namespace Course.Cli;

/// <summary>Options whose errors say what they want, not which type could not be parsed.</summary>
internal static class CheckedOption
{
    /// <summary>One of several words; the first when the option is not given.</summary>
    public static Option<string> Choice(string name, string description, params string[] words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        DefaultValueFactory = _ => words[0],
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (!words.Contains(word))
                result.AddError($"{name} is {string.Join(" or ", words)}, not '{word}'.{Suggestion.For(word, words)}");
            return word;
        },
    };

    /// <summary>A number, null when the option is not given.</summary>
    public static Option<double?> Number(string name, string description, double minimum) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= minimum && double.IsFinite(number))
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is a number from {minimum} on, not '{text}'."));
            return null;
        },
    };
}
