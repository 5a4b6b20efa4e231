using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace RegionalBeps.Column.Tests.Architecture;

/// <summary>Reads from compiled methods which other methods they call.</summary>
internal static class CalledMethods
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<ushort, OpCode> OperationCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>Every call from a method or constructor of the type, or a reference to one as a delegate.</summary>
    public static IEnumerable<(MethodBase Caller, MethodBase Called)> From(Type type)
    {
        IEnumerable<MethodBase> callers = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));
        return callers.SelectMany(caller => From(caller).Select(called => (caller, called)));
    }

    private static IEnumerable<MethodBase> From(MethodBase caller)
    {
        byte[] code = caller.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[] typeArguments = caller.DeclaringType!.GetGenericArguments();
        Type[] methodArguments = caller.IsGenericMethod ? caller.GetGenericArguments() : [];
        for (int at = 0; at < code.Length;)
        {
            bool isTwoBytes = code[at] == 0xFE;
            OpCode operation = OperationCodes[isTwoBytes ? BinaryPrimitives.ReadUInt16BigEndian(code.AsSpan(at)) : code[at]];
            at += isTwoBytes ? 2 : 1;
            if (operation.OperandType == OperandType.InlineMethod)
            {
                int token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));
                yield return caller.Module.ResolveMethod(token, typeArguments, methodArguments)!;
            }

            at += OperandLength(operation.OperandType, code.AsSpan(at));
        }
    }

    private static int OperandLength(OperandType operand, ReadOnlySpan<byte> following) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(following),
        _ => 4,
    };
}
