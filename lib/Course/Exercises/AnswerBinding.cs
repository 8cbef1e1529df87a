using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Course;

/// <summary>Turns what a learner hands in into what an exercise asks for, where C# itself would allow it.</summary>
internal static class AnswerBinding
{
    public static bool TryBind<TAnswer>(object answer, [NotNullWhen(true)] out TAnswer? bound)
    {
        bound = answer switch
        {
            TAnswer same => same,
            // A method group comes as Func<Tensor, MyLayer> where Func<Tensor, Module<...>> is asked for: variance does the rest.
            Delegate function when typeof(Delegate).IsAssignableFrom(typeof(TAnswer)) =>
                (TAnswer?)(object?)Delegate.CreateDelegate(typeof(TAnswer), function.Target, function.Method, throwOnBindFailure: false),
            IConvertible number when typeof(TAnswer) == typeof(double) && IsNumber(number) => (TAnswer)(object)number.ToDouble(CultureInfo.InvariantCulture),
            IConvertible number when typeof(TAnswer) == typeof(long) && number is int or short or byte => (TAnswer)(object)number.ToInt64(CultureInfo.InvariantCulture),
            _ => default,
        };
        // default(double) is not null: look at whether a case matched.
        return bound is not null && (answer is TAnswer || answer is Delegate || IsConverted<TAnswer>(answer));
    }

    public static string Describe(object answer) => answer is Delegate function
        ? $"a function {TypeName.Signature(function.Method, withNames: true)}"
        : $"a value of type {TypeName.Of(answer.GetType())}";

    public static string? Advise<TAnswer>(object answer)
    {
        var asksFunction = typeof(Delegate).IsAssignableFrom(typeof(TAnswer));
        if (asksFunction && answer is not Delegate) return "Hand in the function itself, by its name and without brackets, not what a call of it gives.";
        if (!asksFunction && answer is Delegate) return "Hand in the value: call your function and give its result.";
        if (!asksFunction) return null;
        var asked = typeof(TAnswer).GetMethod("Invoke")!;
        var given = ((Delegate)answer).Method;
        if (asked.GetParameters().Length != given.GetParameters().Length)
            return $"It should take {asked.GetParameters().Length} parameter(s); yours takes {given.GetParameters().Length}.";
        return asked.ReturnType != given.ReturnType
            ? $"It should return {TypeName.Of(asked.ReturnType)}; yours returns {TypeName.Of(given.ReturnType)}."
            : "Compare the types of the parameters one by one.";
    }

    private static bool IsConverted<TAnswer>(object answer) =>
        (typeof(TAnswer) == typeof(double) && answer is IConvertible number && IsNumber(number)) ||
        (typeof(TAnswer) == typeof(long) && answer is int or short or byte);

    private static bool IsNumber(IConvertible value) => value is double or float or int or long or short or byte or decimal;
}
