using Display;
using Interactive.Documents;
using Interactive.Export;

namespace Interactive.Tests.Export;

public sealed class MarkdownExporterTests
{
    [Fact]
    public void Prose_code_and_outputs_follow_each_other_and_pictures_become_files()
    {
        var notebook = Notebook.CreateCSharp();
        notebook.Cells.Add(new Cell(CellKind.Markdown, "# Title"));
        notebook.Cells.Add(new Cell(CellKind.Code, "var s = \"```\";")
        {
            Outputs =
            [
                new StreamOutput("stdout", "printed\n"),
                new DisplayOutput(new MimeBundle("a chart").Add(MimeType.Png, MimeContent.FromBytes([1, 2]))),
                new DisplayOutput(new MimeBundle("x").Add(MimeType.Latex, "x^2")),
            ],
        });
        var export = MarkdownExporter.Export(notebook, "chapter");
        Assert.Equal(
            """
            # Title

            ````csharp
            var s = "```";
            ````

            ```text
            printed
            ```

            ![a chart](chapter/1.png)

            $$
            x^2
            $$

            """,
            export.Text);
        Assert.Equal([1, 2], export.Pictures["chapter/1.png"]);
    }
}
