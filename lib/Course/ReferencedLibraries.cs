namespace Course;

/// <summary>
/// Libraries that notebooks get by <c>#r "Course"</c> although nothing here uses them: that directive follows the references
/// which the compiler wrote into this assembly, and it writes only those of types that occur.
/// </summary>
internal static class ReferencedLibraries
{
    internal static Type[] All => [typeof(Widgets.Widget)];
}
