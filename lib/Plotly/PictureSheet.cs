namespace Plotly;

/// <summary>Many pictures on one, in rows, with gaps that let the page show through.</summary>
internal sealed class PictureSheet(IReadOnlyList<Picture> tiles, int columns)
{
    public int Columns => columns;

    public int Rows => (tiles.Count + columns - 1) / columns;

    public int TileHeight { get; } = tiles.Max(tile => tile.Height);

    public int TileWidth { get; } = tiles.Max(tile => tile.Width);

    public override string ToString() => $"{tiles.Count} pictures of {TileHeight} x {TileWidth} pixels";

    /// <summary>Paints the sheet with this many pixels of gap under every tile.</summary>
    public Picture Paint(int gap)
    {
        var (height, width) = (Rows * (TileHeight + gap), columns * (TileWidth + Between) - Between);
        var pixels = new byte[height * width * 4];
        for (var index = 0; index < tiles.Count; index++)
        {
            var tile = tiles[index];
            var (left, top) = Corner(index, gap);
            for (var row = 0; row < tile.Height; row++)
                tile.Pixels.Slice(row * tile.Width * 4, tile.Width * 4).CopyTo(pixels.AsSpan(((top + row) * width + left) * 4));
        }
        return new(pixels, height, width);
    }

    /// <summary>The middle under a tile's lower edge, with a little air so that no letter touches the picture.</summary>
    public (double X, double Y) LabelPlace(int index, int gap) =>
        (index % columns * (TileWidth + Between) + (TileWidth - 1) / 2.0, index / columns * (TileHeight + gap) + TileHeight - 0.5 + gap * 0.15);

    private int Between => Math.Max(1, TileWidth / 12);

    private (int Left, int Top) Corner(int index, int gap) =>
        (index % columns * (TileWidth + Between) + (TileWidth - tiles[index].Width) / 2,
            index / columns * (TileHeight + gap) + (TileHeight - tiles[index].Height) / 2);
}
