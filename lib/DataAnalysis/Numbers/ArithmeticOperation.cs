namespace Microsoft.Data.Analysis;

/// <summary>What can be computed of two numbers.</summary>
internal enum ArithmeticOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}
