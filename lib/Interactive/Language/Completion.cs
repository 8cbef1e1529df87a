namespace Interactive.Language;

/// <summary>Something that can stand at a place in a cell.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">
/// What it is, in the words Jupyter clients have icons for: <c>method</c>, <c>function</c>, <c>property</c>, <c>field</c>,
/// <c>variable</c>, <c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c>, <c>namespace</c>, <c>event</c>,
/// <c>keyword</c>, <c>param</c>, <c>path</c>, <c>magic</c>.
/// </param>
/// <param name="Signature">Its declaration in one line; empty when there is none.</param>
public sealed record Completion(string Text, string Kind, string Signature = "");

/// <summary>What can stand at a place in a cell.</summary>
/// <param name="Start">Where the text that is replaced begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The best first.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<Completion> Items);

/// <summary>Whether a text can be executed as it stands.</summary>
public enum CodeState
{
    /// <summary>It can.</summary>
    Complete,

    /// <summary>More lines must follow.</summary>
    Incomplete,

    /// <summary>No line that follows would mend it.</summary>
    Invalid,
}

/// <summary>Whether a text can be executed, and how far the next line is indented when it cannot.</summary>
/// <param name="State">Whether it can.</param>
/// <param name="Indent">Spaces before the next line.</param>
public sealed record Completeness(CodeState State, string Indent);
