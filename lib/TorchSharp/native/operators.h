// Operators by name through the dispatcher. A schema is read once, when the operator is looked up; a call coerces its
// arguments by it, fills the ones left out from its defaults, and goes through the boxed calling convention, so that no
// operator is named here.
#pragma once
#include <ATen/ScalarOps.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/jit_type.h>

#include "values.h"

namespace shim {

enum class Target {
  Tensor, Integer, Real, Boolean, Scalar, Text, Device, Generator, Integers, Reals, Booleans, Tensors, OptionalTensors,
  Scalars, Other
};

struct Parameter {
  std::string name;
  std::string type;
  Target target = Target::Other;
  bool optional = false;
  int64_t size = 0;  // int[2]: one integer stands for two
  bool has_default = false;
  c10::IValue fallback;
};

struct Operator {
  explicit Operator(c10::OperatorHandle found) : handle(std::move(found)) {}
  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
  std::string schema;
};

inline Target element_target(const c10::Type& element) {
  switch (element.kind()) {
    case c10::TypeKind::TensorType: return Target::Tensors;
    case c10::TypeKind::OptionalType: return Target::OptionalTensors;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return Target::Integers;
    case c10::TypeKind::FloatType: return Target::Reals;
    case c10::TypeKind::BoolType: return Target::Booleans;
    case c10::TypeKind::NumberType: return Target::Scalars;
    default: return Target::Other;
  }
}

inline Target target_of(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return Target::Tensor;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return Target::Integer;
    case c10::TypeKind::FloatType: return Target::Real;
    case c10::TypeKind::BoolType: return Target::Boolean;
    case c10::TypeKind::NumberType: return Target::Scalar;
    case c10::TypeKind::StringType: return Target::Text;
    case c10::TypeKind::DeviceObjType: return Target::Device;
    case c10::TypeKind::GeneratorType: return Target::Generator;
    case c10::TypeKind::ListType: return element_target(*type.castRaw<c10::ListType>()->getElementType());
    default: return Target::Other;
  }
}

inline Parameter describe(const c10::Argument& argument) {
  Parameter parameter;
  parameter.name = argument.name();
  parameter.type = argument.type()->str();
  c10::TypePtr type = argument.type();
  if (auto inner = type->cast<c10::OptionalType>()) {
    parameter.optional = true;
    type = inner->getElementType();
  }
  parameter.target = target_of(*type);
  parameter.size = argument.N().value_or(0);
  if (argument.default_value()) {
    parameter.has_default = true;
    parameter.fallback = *argument.default_value();
  } else if (parameter.optional) {
    parameter.has_default = true;
  }
  return parameter;
}

[[noreturn]] inline void refuse(const Parameter& parameter, const char* given) {
  TORCH_CHECK_TYPE(false, "argument '", parameter.name, "' must be ", parameter.type, ", not ", given);
}

inline c10::IValue coerce_list(const Value& value, const Parameter& parameter) {
  const int64_t copies = std::max<int64_t>(parameter.size, 1);
  switch (parameter.target) {
    case Target::Integers:
      if (value.tag == Tag::Integers) return c10::IntArrayRef(value.pointer<int64_t>(), value.b);
      if (value.tag == Tag::Integer) return std::vector<int64_t>(copies, value.a);
      break;
    case Target::Reals:
      if (value.tag == Tag::Reals) return c10::ArrayRef<double>(value.pointer<double>(), value.b);
      if (value.tag == Tag::Real) return std::vector<double>(copies, value.real());
      if (value.tag == Tag::Integers)
        return std::vector<double>(value.pointer<int64_t>(), value.pointer<int64_t>() + value.b);
      break;
    case Target::Booleans:
      if (value.tag == Tag::Booleans || value.tag == Tag::Boolean) {
        c10::List<bool> list;
        const int64_t count = value.tag == Tag::Boolean ? copies : value.b;
        for (int64_t i = 0; i < count; ++i)
          list.push_back(value.tag == Tag::Boolean ? value.a != 0 : value.pointer<uint8_t>()[i] != 0);
        return list;
      }
      break;
    case Target::Tensors:
      if (value.tag == Tag::Tensors) {
        c10::List<at::Tensor> list;
        list.reserve(value.b);
        for (int64_t i = 0; i < value.b; ++i) list.push_back(borrow(value.pointer<Handle>()[i]));
        return list;
      }
      break;
    case Target::OptionalTensors:
      if (value.tag == Tag::Tensors) {
        c10::List<c10::optional<at::Tensor>> list;
        list.reserve(value.b);
        for (int64_t i = 0; i < value.b; ++i) {
          const Handle handle = value.pointer<Handle>()[i];
          list.push_back(handle == nullptr ? c10::optional<at::Tensor>() : borrow(handle));
        }
        return list;
      }
      break;
    case Target::Scalars:
      if (value.tag == Tag::Scalars || value.tag == Tag::Reals || value.tag == Tag::Integers) {
        c10::List<at::Scalar> list;
        for (int64_t i = 0; i < value.b; ++i)
          list.push_back(
              value.tag == Tag::Scalars       ? to_scalar(value.pointer<Value>()[i])
                  : value.tag == Tag::Reals ? at::Scalar(value.pointer<double>()[i])
                                            : at::Scalar(value.pointer<int64_t>()[i]));
        return list;
      }
      break;
    default: break;
  }
  refuse(parameter, value.tag == Tag::Tensor ? "a tensor" : "what was given");
}

inline at::Tensor wrapped_number(const Value& value) {
  at::Tensor tensor = c10::scalar_to_tensor(to_scalar(value));
  tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
  return tensor;
}

inline c10::IValue coerce(const Value& value, const Parameter& parameter) {
  if (value.tag == Tag::None) {
    if (parameter.optional) return c10::IValue();
    return parameter.target == Target::Tensor ? c10::IValue(at::Tensor()) : parameter.fallback;
  }
  switch (parameter.target) {
    case Target::Tensor:
      return value.tag == Tag::Tensor ? borrow(value.pointer<c10::TensorImpl>()) : wrapped_number(value);
    case Target::Integer:
      if (value.tag == Tag::Integer || value.tag == Tag::Boolean) return value.a;
      refuse(parameter, value.tag == Tag::Real ? "a floating-point number" : "what was given");
    case Target::Real:
      if (value.tag == Tag::Real) return value.real();
      if (value.tag == Tag::Integer || value.tag == Tag::Boolean) return static_cast<double>(value.a);
      refuse(parameter, "what was given");
    case Target::Boolean:
      if (value.tag == Tag::Boolean || value.tag == Tag::Integer) return value.a != 0;
      refuse(parameter, "what was given");
    case Target::Scalar: return to_scalar(value);
    case Target::Text: return std::string(value.pointer<const char>(), value.b);
    case Target::Device:
      return value.tag == Tag::Text ? c10::Device(std::string(value.pointer<const char>(), value.b)) : to_device(value.a);
    case Target::Generator: return borrow_generator(value.a);
    default: return coerce_list(value, parameter);
  }
}

// Boxed stacks are reused: a call from inside a call (a C# function in a backward pass) takes the next one.
struct StackLease {
  StackLease() {
    hear_warnings();
    if (depth() == pool().size()) pool().push_back(std::make_unique<torch::jit::Stack>());
    stack = pool()[depth()++].get();
    stack->clear();
  }
  ~StackLease() {
    stack->clear();
    --depth();
  }
  torch::jit::Stack* stack;

 private:
  static std::vector<std::unique_ptr<torch::jit::Stack>>& pool() {
    thread_local std::vector<std::unique_ptr<torch::jit::Stack>> stacks;
    return stacks;
  }
  static size_t& depth() {
    thread_local size_t used = 0;
    return used;
  }
};

// Lists among the results of the thread's last call; C# copies them at once.
inline std::vector<std::vector<Handle>>& listed() {
  thread_local std::vector<std::vector<Handle>> lists;
  return lists;
}

inline Value from_tensor(at::Tensor tensor) {
  return {reinterpret_cast<int64_t>(give(std::move(tensor))), 0, Tag::Tensor, 0};
}

inline Value from_list(c10::List<at::Tensor> list) {
  std::vector<Handle> handles;
  handles.reserve(list.size());
  for (size_t i = 0; i < list.size(); ++i) handles.push_back(give(list.extract(i)));
  listed().push_back(std::move(handles));
  const auto& kept = listed().back();
  return {reinterpret_cast<int64_t>(kept.data()), static_cast<int64_t>(kept.size()), Tag::Tensors, 0};
}

inline Value from_result(c10::IValue&& result) {
  if (result.isTensor()) return from_tensor(std::move(result).toTensor());
  if (result.isInt()) return {result.toInt(), 0, Tag::Integer, 0};
  if (result.isDouble()) return {std::bit_cast<int64_t>(result.toDouble()), 0, Tag::Real, 0};
  if (result.isBool()) return {result.toBool() ? 1 : 0, 0, Tag::Boolean, 0};
  if (result.isComplexDouble()) {
    const auto number = result.toComplexDouble();
    return {std::bit_cast<int64_t>(number.real()), std::bit_cast<int64_t>(number.imag()), Tag::Complex, 0};
  }
  if (result.isTensorList()) return from_list(std::move(result).toTensorList());
  return {0, 0, Tag::None, 0};
}

inline void push_arguments(torch::jit::Stack& stack, const Operator& op, const Value* arguments, int32_t count) {
  const auto& parameters = op.parameters;
  TORCH_CHECK_TYPE(
      static_cast<size_t>(count) <= parameters.size(), "takes ", parameters.size(), " arguments, not ", count, ": ", op.schema);
  for (int32_t i = 0; i < count; ++i) stack.push_back(coerce(arguments[i], parameters[i]));
  for (size_t i = count; i < parameters.size(); ++i) {
    TORCH_CHECK_TYPE(parameters[i].has_default, "needs an argument '", parameters[i].name, "': ", op.schema);
    stack.push_back(parameters[i].fallback);
  }
}

}  // namespace shim

// The operator `name` ("aten::add") with `overload` ("Tensor" or ""); null when this libtorch has none. Kept for ever.
SHIM shim::Operator* shim_operator(const char* name, const char* overload) {
  return shim::guarded<shim::Operator*>(nullptr, [&]() -> shim::Operator* {
    auto found = c10::Dispatcher::singleton().findSchema({name, overload});
    if (!found) return nullptr;
    auto op = std::make_unique<shim::Operator>(*found);
    for (const auto& argument : found->schema().arguments()) op->parameters.push_back(shim::describe(argument));
    op->schema = c10::toString(found->schema());
    return op.release();
  });
}

SHIM const char* shim_operator_schema(const shim::Operator* op) {
  return op->schema.c_str();
}

// Calls an operator. Up to `capacity` results are written, each tensor owned by the caller; the rest are dropped.
// Returns how many results the operator has, or -1 after an error.
SHIM int32_t shim_call(
    const shim::Operator* op, const shim::Value* arguments, int32_t count, shim::Value* results, int32_t capacity) {
  return shim::guarded<int32_t>(-1, [&]() -> int32_t {
    shim::StackLease lease;
    auto& stack = *lease.stack;
    shim::push_arguments(stack, *op, arguments, count);
    op->handle.callBoxed(stack);
    if (capacity > 0) shim::listed().clear();
    const int32_t produced = static_cast<int32_t>(stack.size());
    for (int32_t i = 0; i < std::min(produced, capacity); ++i) results[i] = shim::from_result(std::move(stack[i]));
    return produced;
  });
}
