using System.Text;

namespace Interactive.Directives;

/// <summary>The arguments of a directive: words, and options with values (<c>--name x</c>, <c>--name=x</c>).</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> words = [];

    /// <summary>Reads the arguments of a directive.</summary>
    /// <param name="arguments">What stood behind its name.</param>
    /// <param name="flags">Options that take no value.</param>
    public Options(string arguments, params string[] flags)
    {
        var pending = new Queue<string>(Split(arguments));
        while (pending.TryDequeue(out var word))
        {
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(word);
                continue;
            }

            var parts = word[2..].Split('=', 2);
            if (parts.Length == 2) named[parts[0]] = parts[1];
            else if (flags.Contains(parts[0])) named[parts[0]] = "true";
            else named[parts[0]] = pending.TryDequeue(out var value) ? value : throw new DirectiveException($"{word} needs a value.");
        }
    }

    /// <summary>What is no option.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The value of an option; null when it is not given.</summary>
    public string? this[string name] => named.GetValueOrDefault(name);

    /// <summary>The value of an option.</summary>
    /// <exception cref="DirectiveException">It is not given.</exception>
    public string Required(string name) => this[name] ?? throw new DirectiveException($"The option --{name} is missing.");

    // Quotes hold words together, also in the middle: @input:"Your name".
    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        var isQuoted = false;
        var isStarted = false;
        foreach (var character in text)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
                isStarted = true;
            }
            else if (char.IsWhiteSpace(character) && !isQuoted)
            {
                if (isStarted) yield return word.ToString();
                word.Clear();
                isStarted = false;
            }
            else
            {
                word.Append(character);
                isStarted = true;
            }
        }

        if (isStarted) yield return word.ToString();
    }
}
