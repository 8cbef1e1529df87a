namespace Display;

/// <summary>Something that knows how it looks: a chart, an image, a table, a model summary.</summary>
public interface IDisplayable
{
    /// <summary>Renders the present state. Called each time the object is shown or updated.</summary>
    MimeBundle ToMimeBundle();
}
