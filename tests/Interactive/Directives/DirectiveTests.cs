using Interactive.Session;
using Interactive.Tests.Session;

namespace Interactive.Tests.Directives;

public sealed class DirectiveTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("course-directives-");
    private readonly Recorder cells;

    public DirectiveTests() => cells = new Recorder(new SessionOptions { WorkingDirectory = folder.FullName });

    public void Dispose()
    {
        cells.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Time_says_how_long_the_cell_took()
    {
        Assert.Equal("2", await cells.ValueAsync("#!time\n1 + 1"));
        Assert.Matches(@"^Wall time: \d+\.\d ms$", cells.Shown[^1].Text);
    }

    [Fact]
    public async Task Who_names_the_variables()
    {
        await cells.ValueAsync("var a = 1; var b = \"x\";");
        await cells.ValueAsync("#!who");
        Assert.Equal("a\nb", cells.Shown[^1].Text);
    }

    [Fact]
    public async Task Whos_shows_types_and_values()
    {
        await cells.ValueAsync("var numbers = new List<int> { 1, 2 };");
        await cells.ValueAsync("#!whos");
        Assert.Contains("List<int>", cells.Shown[^1].Text);
        Assert.Contains("[ 1, 2 ]", cells.Shown[^1]["text/html"]!.Value.Text);
    }

    [Fact]
    public async Task Code_before_a_directive_has_run_when_it_is_carried_out()
    {
        await cells.ValueAsync("var first = 1;\n#!who\nvar second = 2;");
        Assert.Equal("first", cells.Shown[^1].Text);
    }

    [Theory]
    [InlineData("#!markdown\n# Title\n\ntext", "text/markdown", "# Title\n\ntext")]
    [InlineData("var x = 1;\n#!html\n<b>x</b>\n#!csharp\nvar y = x;", "text/html", "<b>x</b>")]
    public async Task Text_in_another_language_is_shown_as_what_it_is(string code, string mimeType, string expected)
    {
        await cells.ValueAsync(code);
        Assert.Equal(expected, Assert.Single(cells.Shown)[mimeType]!.Value.Text);
    }

    [Theory]
    [InlineData("#!share --from csharp numbers", "const numbers = [1,2];")]
    [InlineData("#!share numbers --from csharp --as other", "const other = [1,2];")]
    [InlineData("#!set --name n --value @csharp:numbers", "const n = [1,2];")]
    [InlineData("#!set --name n --value text", "const n = \"text\";")]
    [InlineData("#!share --from value stored", "const stored = \"<\\/script>\";")]
    public async Task A_script_takes_values_as_constants(string directive, string expected)
    {
        await cells.ValueAsync("var numbers = new[] { 1, 2 };\n#!value --name stored\n</script>");
        await cells.ValueAsync($"#!javascript\n{directive}\nconsole.log(1);");
        Assert.Equal($"<script type=\"module\">\n{expected}\nconsole.log(1);\n</script>", cells.Shown[^1]["text/html"]!.Value.Text);
    }

    [Fact]
    public async Task A_script_that_takes_what_is_not_there_is_an_error() =>
        Assert.Contains("no variable named 'gone'", (await cells.ErrorAsync("#!javascript\n#!share --from csharp gone")).Message);

    [Fact]
    public async Task The_marks_of_the_first_previews_are_understood()
    {
        await cells.ValueAsync("%%html\n<b>x</b>");
        Assert.Equal("<b>x</b>", Assert.Single(cells.Shown)["text/html"]!.Value.Text);
    }

    [Fact]
    public async Task A_directive_inside_a_string_or_comment_is_text()
    {
        Assert.Equal("\n#!who\n", (await cells.ValueAsync("/*\n#!time\n*/\nvar s = \"\"\"\n\n    #!who\n\n    \"\"\";\ns")));
        Assert.Empty(cells.Shown);
    }

    [Fact]
    public async Task An_unknown_directive_says_what_there_is()
    {
        var error = await cells.ErrorAsync("var x = 1;\n#!whoo");
        Assert.Contains("Did you mean #!who", error.Message);
        Assert.Contains("#!import", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task A_language_that_cannot_run_here_says_so() =>
        Assert.Contains("fsharp", (await cells.ErrorAsync("#!fsharp\nlet x = 1")).Message);

    [Fact]
    public async Task Import_executes_a_notebook_a_script_or_a_source_file()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.dib"), "#!markdown\n\n# no\n\n#!csharp\n\nvar fromDib = 1;\n\n#!csharp\n\nvar next = fromDib + 1;\n");
        File.WriteAllText(Path.Combine(folder.FullName, "b c.csx"), "var fromScript = 10;");
        File.WriteAllText(Path.Combine(folder.FullName, "d.cs"), "namespace D; public static class E { public static int F => 100; }");
        await cells.ValueAsync("#!import a.dib\n#!import \"b c.csx\"\n#!import d.cs");
        Assert.Equal("112", await cells.ValueAsync("next + fromScript + D.E.F"));
    }

    [Fact]
    public async Task An_error_in_an_imported_file_names_the_file()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "bad.csx"), "\nnope();");
        Assert.Contains("bad.csx, line 2", (await cells.ErrorAsync("#!import bad.csx")).Message);
    }

    [Fact]
    public async Task A_file_that_imports_itself_ends_in_an_error()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "loop.csx"), "#load \"loop.csx\"");
        Assert.Contains("within itself", (await cells.ErrorAsync("#load \"loop.csx\"")).Message);
    }

    [Fact]
    public async Task Set_declares_a_variable_from_a_literal_a_value_or_the_reader()
    {
        cells.Answers.Enqueue("Ada");
        await cells.ValueAsync("#!value --name stored\nsome text");
        await cells.ValueAsync("#!set --name number --value 42\n#!set --name text --value @value:stored\n#!set --name name --value @input:\"Your name\"");
        Assert.Equal("42 some text Ada", await cells.ValueAsync("$\"{number + 0} {text} {name}\""));
    }

    [Fact]
    public async Task A_value_comes_from_a_file_an_address_another_value_or_the_lines_below()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "data.csv"), "a,b");
        using var server = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        server.Start();
        var served = Task.Run(async () =>
        {
            using var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            using var reader = new StreamReader(client.GetStream());
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 }) { }
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfrom"u8.ToArray(), TestContext.Current.CancellationToken);
        }, TestContext.Current.CancellationToken);
        await cells.ValueAsync("#!value --name file --from-file data.csv\n#!value --name text --mime-type text/html\n<b>below</b>");
        await cells.ValueAsync($"#!value --from-url http://{server.LocalEndpoint} --name web");
        await served;
        await cells.ValueAsync("#!value --name other --from-value @value:web\n#!csharp\n#!share --from value file\n#!share --from value web\n#!share --from value other\n#!share --from value text");
        Assert.Equal("a,b from from <b>below</b>", await cells.ValueAsync("$\"{file} {web} {other} {text}\""));
        Assert.Contains("takes one of", (await cells.ErrorAsync("#!value --name x --from-file data.csv\nand text")).Message);
        Assert.Contains("is no address", (await cells.ErrorAsync("#!value --name x --from-url nonsense")).Message);
    }

    [Fact]
    public async Task Share_brings_a_value_under_another_name()
    {
        await cells.ValueAsync("#!value --name data\n1,2,3");
        Assert.Equal("3", await cells.ValueAsync("#!share --from value data --as rows\nrows.Split(',').Length"));
    }

    [Fact]
    public async Task Asking_for_input_without_anybody_there_is_an_error_that_says_so() =>
        Assert.Contains("without anybody to answer", (await cells.ErrorAsync("input(\"Name\")")).Message);

    [Fact]
    public async Task Lsmagic_lists_every_directive()
    {
        await cells.ValueAsync("#!lsmagic");
        foreach (var name in cells.Session.DirectiveNames) Assert.Contains(name, cells.Shown[^1].Text);
    }

    [Fact]
    public async Task Generated_cells_never_break_the_parser()
    {
        string[] pieces = ["#!who", "#r \"Course", "\"\"\"", "\"", "/*", "*/", "#!markdown", "\n", "\n", "var x = 1;", "#if X", "#endif", "$@\"", "{", "#!value", "#!set", "🎓"];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Interactive.Directives.CellParser.Parse(text);
            Assert.Equal(text.Length, Interactive.Language.LanguageService.Blanked(text).Length);
        }

        await Task.CompletedTask;
    }
}
