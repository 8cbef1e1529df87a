namespace Course;

/// <summary>The exercises of one chapter. Every class here that implements it is found by itself.</summary>
public interface IChapterExercises
{
    /// <summary>The exercises in the order of the chapter.</summary>
    IEnumerable<Exercise> Exercises { get; }
}
