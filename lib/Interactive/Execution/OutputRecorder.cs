using Display;
using Interactive.Documents;

namespace Interactive.Execution;

/// <summary>Puts outputs into the cells of a document as they arrive.</summary>
internal sealed class OutputRecorder
{
    private readonly Dictionary<string, List<(Cell Cell, int Index)>> displays = [];
    private bool clearsAtNext;

    /// <summary>The cell that is running.</summary>
    public Cell? Cell { get; private set; }

    /// <summary>Starts a cell, with no outputs.</summary>
    public void Start(Cell cell)
    {
        Cell = cell;
        clearsAtNext = false;
        Clear();
    }

    /// <summary>Adds printed text, to the text before it when it is the same stream.</summary>
    public CellOutput Print(string stream, string text)
    {
        BeforeOutput();
        var outputs = Cell!.Outputs;
        if (outputs.Count > 0 && outputs[^1] is StreamOutput last && last.Name == stream)
            return outputs[^1] = new StreamOutput(stream, last.Text + text);
        return Add(new StreamOutput(stream, text));
    }

    /// <summary>Adds an output.</summary>
    public CellOutput Add(CellOutput output)
    {
        BeforeOutput();
        if (output is DisplayOutput { DisplayId: { } id })
        {
            if (!displays.TryGetValue(id, out var places)) displays[id] = places = [];
            places.Add((Cell!, Cell!.Outputs.Count));
        }

        Cell!.Outputs.Add(output);
        return output;
    }

    /// <summary>Replaces what was shown under an id, in whichever cell.</summary>
    public CellOutput? Update(MimeBundle data, string displayId)
    {
        CellOutput? updated = null;
        foreach (var (cell, index) in displays.GetValueOrDefault(displayId, []))
            updated = cell.Outputs[index] = new DisplayOutput(data) { DisplayId = displayId };
        return updated;
    }

    /// <summary>Removes the outputs of the running cell, now or when the next comes.</summary>
    public void Clear(bool wait)
    {
        if (wait) clearsAtNext = true;
        else Clear();
    }

    private void Clear()
    {
        foreach (var places in displays.Values) places.RemoveAll(place => place.Cell == Cell);
        Cell!.Outputs.Clear();
    }

    private void BeforeOutput()
    {
        if (!clearsAtNext) return;
        clearsAtNext = false;
        Clear();
    }
}
