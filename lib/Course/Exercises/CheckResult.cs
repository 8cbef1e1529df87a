using System.Net;
using System.Text;

namespace Course;

/// <summary>What a check found, as a small card.</summary>
/// <param name="Id">The exercise, such as <c>01.2</c>.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Outcome">How it stands.</param>
public sealed record CheckResult(string Id, string Title, CheckOutcome Outcome) : IDisplayable
{
    /// <summary>The stages that hold, in order.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>The stage that does not hold; null when all do or none was reached.</summary>
    public string? Stage { get; init; }

    /// <summary>What was found there, in one or two sentences.</summary>
    public string? Message { get; init; }

    /// <summary>Where to look; null when there is nothing better to say than the message.</summary>
    public string? Hint { get; init; }

    /// <summary>How often this exercise was checked in this session with an answer in place of the stub.</summary>
    public int Attempt { get; init; }

    private (string Mark, string Word, string Colour) Look => Outcome switch
    {
        CheckOutcome.Passed => ("✓", Attempt > 1 ? $"right, at attempt {Attempt}" : "right", "#009E73"),
        CheckOutcome.NotAnswered => ("○", "not answered yet", "#7F7F7F"),
        CheckOutcome.WrongSignature => ("?", "another kind of answer is asked for", "#E69F00"),
        CheckOutcome.Threw => ("!", "your code threw", "#D55E00"),
        _ => ("→", "not yet", "#E69F00"),
    };

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).Add(MimeType.Html, ToHtml());

    /// <summary>The card as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Look.Mark} Exercise {Id}, {Title}: {Look.Word}.");
        foreach (var stage in Passed) text.Append($"\n  ✓ {stage}");
        if (Stage is not null) text.Append($"\n  ✗ {Stage}");
        if (Message is not null) text.Append($"\n    {Message.ReplaceLineEndings("\n    ")}");
        if (Hint is not null) text.Append($"\n    Hint: {Hint}");
        return text.ToString();
    }

    private string ToHtml()
    {
        var (mark, word, colour) = Look;
        var html = new StringBuilder();
        html.Append($"<div style=\"border-left:4px solid {colour};padding:.4em .8em;margin:.3em 0\">");
        html.Append($"<div><b style=\"color:{colour}\">{mark}</b> <b>Exercise {Encode(Id)}</b> · {Encode(Title)} · <i>{Encode(word)}</i></div>");
        foreach (var stage in Passed) html.Append($"<div style=\"opacity:.75\"><span style=\"color:#009E73\">✓</span> {Encode(stage)}</div>");
        if (Stage is not null) html.Append($"<div><span style=\"color:#D55E00\">✗</span> {Encode(Stage)}</div>");
        if (Message is not null) html.Append($"<div style=\"margin-left:1.2em;white-space:pre-wrap\">{Encode(Message)}</div>");
        if (Hint is not null) html.Append($"<div style=\"margin-left:1.2em\"><b>Hint.</b> {Encode(Hint)}</div>");
        return html.Append("</div>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
