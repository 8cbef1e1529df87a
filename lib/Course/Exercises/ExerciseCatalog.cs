namespace Course;

/// <summary>All exercises of the course by their id.</summary>
public static class ExerciseCatalog
{
    private static readonly Lazy<SortedDictionary<string, Exercise>> all = new(Collect);

    /// <summary>Every exercise, in the order of their ids.</summary>
    public static IReadOnlyCollection<Exercise> All => all.Value.Values;

    /// <summary>The exercise with an id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Exercise Find(string id)
    {
        if (all.Value.TryGetValue(id, out var exercise)) return exercise;
        var chapter = id.Split('.')[0];
        var near = all.Value.Keys.Where(key => key.StartsWith(chapter + ".", StringComparison.Ordinal)).ToList();
        throw new ArgumentException(near.Count > 0
            ? $"There is no exercise {id}; chapter {chapter} has {string.Join(", ", near)}."
            : $"There is no exercise {id}, and none of a chapter {chapter}. An id looks like 01.2.");
    }

    private static SortedDictionary<string, Exercise> Collect()
    {
        var found = new SortedDictionary<string, Exercise>(StringComparer.Ordinal);
        var chapters = typeof(ExerciseCatalog).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IChapterExercises).IsAssignableFrom(type));
        foreach (var exercise in chapters.SelectMany(type => ((IChapterExercises)Activator.CreateInstance(type, nonPublic: true)!).Exercises))
            if (!found.TryAdd(exercise.Id, exercise))
                throw new InvalidOperationException($"Two exercises have the id {exercise.Id}: '{found[exercise.Id].Title}' and '{exercise.Title}'.");
        return found;
    }
}
