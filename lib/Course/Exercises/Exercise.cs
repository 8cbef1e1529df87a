namespace Course;

/// <summary>
/// One exercise: what it asks for and how an answer is checked, in stages with hints. Chapters declare theirs in a class that
/// implements <see cref="IChapterExercises"/>; a notebook calls <see cref="Check(string, Delegate)"/> under the learner's code.
/// </summary>
public abstract class Exercise
{
    private protected Exercise(string id, string title) => (Id, Title) = (id, title);

    /// <summary>Chapter and number, such as <c>01.2</c>.</summary>
    public string Id { get; }

    /// <summary>What it asks for, in a few words.</summary>
    public string Title { get; }

    /// <summary>What an answer must be: a type, or a function with its parameters and result.</summary>
    public abstract string Asks { get; }

    /// <summary>Declares an exercise; add stages to the result.</summary>
    /// <typeparam name="TAnswer">What the learner hands in: a function (<c>Func&lt;Tensor, Tensor&gt;</c>) or a value (<c>Tensor</c>, <c>double</c>).</typeparam>
    /// <param name="id">Chapter and number, such as <c>01.2</c>.</param>
    /// <param name="title">What it asks for, in a few words.</param>
    public static Exercise<TAnswer> Declare<TAnswer>(string id, string title) => new(id, title);

    /// <summary>Checks a function and shows a card that says how the exercise stands. Never throws because of the answer.</summary>
    /// <param name="id">The exercise, such as <c>01.2</c>.</param>
    /// <param name="answer">The learner's function: a method's name, or a lambda whose parameters have types.</param>
    /// <exception cref="ArgumentException">No exercise has this id.</exception>
    public static void Check(string id, Delegate answer) => CheckAndShow(id, answer);

    /// <summary>Checks a value (a tensor, a number, an array) and shows a card. Null means: not answered yet.</summary>
    /// <param name="id">The exercise, such as <c>01.2</c>.</param>
    /// <param name="answer">The learner's value.</param>
    /// <exception cref="ArgumentException">No exercise has this id.</exception>
    public static void Check(string id, object? answer) => CheckAndShow(id, answer);

    /// <summary>A stub as an expression: <c>Tensor Scale(Tensor x) =&gt; Exercise.NotAnswered&lt;Tensor&gt;();</c></summary>
    /// <exception cref="NotAnsweredException">Always.</exception>
    public static T NotAnswered<T>() => throw new NotAnsweredException();

    /// <summary>Runs the stages on an answer without showing or recording anything.</summary>
    public abstract CheckResult Run(object? answer);

    private static void CheckAndShow(string id, object? answer)
    {
        var exercise = ExerciseCatalog.Find(id);
        CheckResult result;
        using (RandomState.Keep()) result = exercise.Run(answer);
        Output.Show(ExerciseJournal.Record(result));
    }
}
