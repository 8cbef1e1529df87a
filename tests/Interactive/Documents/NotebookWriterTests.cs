using System.Text.Json.Nodes;
using Display;
using Interactive.Documents;

namespace Interactive.Tests.Documents;

public sealed class NotebookWriterTests
{
    // As nbformat 5 writes it: sorted keys, one space, everything that need not be escaped as it is.
    private const string FromJupyter = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "c0ffee",
           "metadata": {},
           "source": [
            "# Grüße 🎓\n",
            "![a](attachment:a.png)"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "two",
           "metadata": {
            "tags": [
             "raises-exception"
            ],
            "unheard of": {
             "z": 1.50,
             "a": 1e-3
            }
           },
           "outputs": [
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": [],
               "layout": {
                "width": 100.0
               }
              },
              "image/png": "iVBORw0KGgo=\n",
              "text/plain": [
               "one\n",
               "two"
              ]
             },
             "execution_count": 7,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "tab\t\u001b[31mred\u001b[0m\n"
             ]
            }
           ],
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void A_notebook_that_jupyter_wrote_is_written_back_byte_for_byte() =>
        Assert.Equal(FromJupyter, NotebookWriter.Write(NotebookReader.Read(FromJupyter)));

    [Fact]
    public void Escapes_in_outputs_stay_as_they_were_read()
    {
        const string Output = "\"caf\\u00e9 \\/ \\ud800\"";
        var json = FromJupyter.Replace("\"two\"\n", Output + "\n", StringComparison.Ordinal);
        Assert.Contains(Output, NotebookWriter.Write(NotebookReader.Read(json)));
    }

    [Fact]
    public void Unknown_keys_of_notebook_and_cells_are_kept()
    {
        var json = NotebookWriter.Write(NotebookReader.Read("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "later": 1, "cells": [{"cell_type": "code", "id": "a", "source": "", "novel": [2]}]}"""));
        Assert.Equal(1, (int)JsonNode.Parse(json)!["later"]!);
        Assert.Equal(2, (int)JsonNode.Parse(json)!["cells"]![0]!["novel"]![0]!);
    }

    [Fact]
    public void New_outputs_are_stored_as_the_format_wants()
    {
        var notebook = Notebook.CreateCSharp();
        var data = new MimeBundle("a\nb").Add("image/png", MimeContent.FromBytes([1, 2, 3])).Add("application/json", MimeContent.FromJson("""{"x":1}"""));
        notebook.Cells.Add(new Cell(CellKind.Code, "x")
        {
            ExecutionCount = 3,
            Outputs = [new StreamOutput("stderr", "oh\n"), new DisplayOutput(data, isResult: true), new ErrorOutput("E", "m", ["one", "two"])],
        });
        var outputs = JsonNode.Parse(NotebookWriter.Write(notebook))!["cells"]![0]!["outputs"]!;
        Assert.Equal("""{"name":"stderr","output_type":"stream","text":["oh\n"]}""", outputs[0]!.ToJsonString());
        Assert.Equal(
            """{"data":{"application/json":{"x":1},"image/png":"AQID","text/plain":["a\n","b"]},"execution_count":3,"metadata":{},"output_type":"execute_result"}""",
            outputs[1]!.ToJsonString());
        Assert.Equal("""{"ename":"E","evalue":"m","output_type":"error","traceback":["one","two"]}""", outputs[2]!.ToJsonString());
    }

    [Fact]
    public void A_new_figure_is_one_line_and_stays_so_when_it_is_read_again()
    {
        var notebook = Notebook.CreateCSharp();
        var figure = """{"data":[{"y":[1.50,2e3,"\u00e9"]}]}""";
        notebook.Cells.Add(new Cell(CellKind.Code, "x") { Outputs = [new DisplayOutput(new MimeBundle("a").Add(MimeType.Plotly, MimeContent.FromJson(figure)))] });
        var text = NotebookWriter.Write(notebook);
        Assert.Contains($"\"{MimeType.Plotly}\": {figure},\n", text);
        Assert.Equal(text, NotebookWriter.Write(NotebookReader.Read(text)));
    }

    [Fact]
    public void One_line_of_json_in_an_output_keeps_its_spaces()
    {
        var json = FromJupyter.Replace("\"image/png\": \"iVBORw0KGgo=\\n\"", "\"application/json\": {\"x\" :[1, 2]}", StringComparison.Ordinal);
        Assert.Equal(json, NotebookWriter.Write(NotebookReader.Read(json)));
    }

    [Fact]
    public void Old_formats_become_4_5_with_ids()
    {
        var json = JsonNode.Parse(NotebookWriter.Write(NotebookReader.Read("""{"nbformat": 4, "nbformat_minor": 0, "metadata": {}, "cells": [{"cell_type": "markdown", "source": "x", "metadata": {}}]}""")))!;
        Assert.Equal(5, (int)json["nbformat_minor"]!);
        Assert.NotEmpty(json["cells"]![0]!["id"]!.ToString());
    }
}
