using System.Text;
using System.Text.Json.Nodes;
using Interactive.Documents;

namespace Interactive.Tests.Documents;

/// <summary>Generated documents and damaged ones. Seeds are fixed, so that a failure can be seen again.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] pieces =
    [
        "var x = 1;", "#!markdown", "#!csharp", " #!html", "#!meta", "#!time", "#r \"Course\"", "\n", "\n\n", "  ", "\t", "\"", "\\", "{", "}",
        "é", "🎓", "\u2028", "# Title", "```", "$x$", "#!csharp {\"tags\":[]}", "#!value --name x", "\u0001",
    ];

    [Fact]
    public void A_generated_notebook_survives_ipynb()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var notebook = Generate(new Random(seed));
            var text = NotebookWriter.Write(notebook);
            Assert.Equal(text, NotebookWriter.Write(NotebookReader.Read(text)));
            AssertSameCells(notebook, NotebookReader.Read(text), seed);
        }
    }

    [Fact]
    public void A_generated_notebook_survives_dib()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var notebook = Generate(new Random(seed));
            var text = DibWriter.Write(notebook);
            var back = DibReader.Read(text);
            AssertSameCells(notebook, back, seed);
            Assert.Equal(text, DibWriter.Write(back));
            Assert.True(JsonNode.DeepEquals(notebook.Metadata, back.Metadata), $"seed {seed}");
        }
    }

    [Fact]
    public void A_damaged_ipynb_is_read_or_refused_but_nothing_else()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            Try(seed, () => NotebookReader.Read(Damage(NotebookWriter.Write(Generate(random)), random)));
        }
    }

    [Fact]
    public void A_damaged_dib_is_read_or_refused_but_nothing_else()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            Try(seed, () => DibReader.Read(Damage(DibWriter.Write(Generate(random)), random)));
        }
    }

    private static void Try(int seed, Func<Notebook> read)
    {
        try
        {
            // What is read can be written.
            NotebookWriter.Write(read());
        }
        catch (NotebookFormatException)
        {
        }
        catch (Exception e)
        {
            Assert.Fail($"seed {seed}: {e}");
        }
    }

    private static void AssertSameCells(Notebook expected, Notebook actual, int seed)
    {
        Assert.True(expected.Cells.Count == actual.Cells.Count, $"seed {seed}: {expected.Cells.Count} cells became {actual.Cells.Count}");
        foreach (var (before, after) in expected.Cells.Zip(actual.Cells))
        {
            Assert.Equal((seed, before.Kind, before.Source, before.Id), (seed, after.Kind, after.Source, after.Id));
            Assert.Equal(before.Language, after.Language);
            Assert.True(JsonNode.DeepEquals(Relevant(before), Relevant(after)), $"seed {seed}: {Relevant(before)} became {Relevant(after)}");
        }
    }

    // The language of a cell may stand in the metadata or in the marker.
    private static JsonObject Relevant(Cell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata.Remove("dotnet_interactive");
        metadata.Remove("polyglot_notebook");
        return metadata;
    }

    private static Notebook Generate(Random random)
    {
        var notebook = Notebook.CreateCSharp();
        if (random.Next(3) == 0) notebook.Metadata["custom"] = new JsonObject { ["n"] = random.Next(), ["s"] = Text(random, 2) };
        for (var i = random.Next(6); i > 0; i--)
        {
            var kind = (CellKind)random.Next(3);
            var language = kind == CellKind.Code ? new[] { "csharp", "html", "fsharp", "value" }[random.Next(4)] : kind == CellKind.Raw ? "raw" : "markdown";
            var cell = new Cell(kind, MultilineText.WithLineFeeds(Text(random, 8)), language);
            if (random.Next(3) == 0) cell.Metadata["tags"] = new JsonArray(Text(random, 1));
            if (random.Next(3) == 0) cell.Id = $"id-{random.Next(1_000_000)}-{i}";
            notebook.Cells.Add(cell);
        }

        notebook.EnsureCellIds();
        return notebook;
    }

    private static string Text(Random random, int most)
    {
        var text = new StringBuilder();
        for (var i = random.Next(most + 1); i > 0; i--) text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(2) == 0 ? "\n" : "");
        return text.ToString();
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0 && damaged.Length > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, Math.Min(damaged.Length - at, random.Next(1, 20)));
                    break;
                case 1:
                    damaged.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 2:
                    damaged[at] = (char)random.Next(0x10000);
                    break;
                default:
                    damaged.Length = at;
                    break;
            }
        }

        return damaged.ToString();
    }
}
