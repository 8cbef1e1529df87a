using System.Text;

namespace Interactive.Session;

/// <summary>Routes <see cref="Console"/> to the cell that is running. Outside any cell the real console is used.</summary>
internal static class ConsoleCapture
{
    private static int installed;

    /// <summary>Takes over the console of this process, once.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) != 0) return;
        Console.SetOut(new Writer(TextStream.Output, Console.Out));
        Console.SetError(new Writer(TextStream.Error, Console.Error));
        Console.SetIn(new Reader(Console.In));
    }

    private sealed class Writer(TextStream stream, TextWriter outside) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void WriteLine() => Write("\n");

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (CellContext.Printing is { } cell) cell.Print(stream, buffer);
            else outside.Write(buffer);
        }

        public override void Flush()
        {
            if (CellContext.Current is { } cell) cell.Flush();
            else outside.Flush();
        }
    }

    private sealed class Reader(TextReader outside) : TextReader
    {
        private string line = "";

        public override string? ReadLine()
        {
            if (line.Length > 0)
            {
                var rest = line.TrimEnd('\n');
                line = "";
                return rest;
            }

            return CellContext.Current is { } cell ? cell.ReadLine("", isPassword: false) : outside.ReadLine();
        }

        public override int Peek() => Fill() ? line[0] : -1;

        public override int Read()
        {
            if (!Fill()) return -1;
            var character = line[0];
            line = line[1..];
            return character;
        }

        private bool Fill()
        {
            if (line.Length == 0 && ReadLine() is { } next) line = next + "\n";
            return line.Length > 0;
        }
    }
}
