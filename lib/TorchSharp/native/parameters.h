// What an operator's schema says of its parameters, and values coerced to it.
#pragma once
#include <ATen/ScalarOps.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/jit_type.h>

#include <deque>
#include <mutex>

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
  c10::TypeKind exact = c10::TypeKind::AnyType;  // of the value, or of a list's elements, where Target joins several
  bool written = false;                          // the operator changes it
  Value standard{};                              // the default as a value, when it can be one
  bool has_standard = false;
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

inline c10::TypeKind exact_kind(c10::TypePtr type) {
  if (auto inner = type->cast<c10::OptionalType>()) type = inner->getElementType();
  if (auto list = type->cast<c10::ListType>()) type = list->getElementType();
  return type->kind();
}

// Writes a default as a value; false for the kinds that no direct call takes.
inline bool to_standard(const c10::IValue& fallback, Value& value) {
  if (fallback.isNone()) {
    value = {0, 0, Tag::None, 0};
  } else if (fallback.isInt()) {
    value = {fallback.toInt(), 0, Tag::Integer, 0};
  } else if (fallback.isDouble()) {
    value = {std::bit_cast<int64_t>(fallback.toDouble()), 0, Tag::Real, 0};
  } else if (fallback.isBool()) {
    value = {fallback.toBool() ? 1 : 0, 0, Tag::Boolean, 0};
  } else if (fallback.isIntList()) {
    // Schemas are read once and kept for ever, and so are their lists; a deque does not move what it holds.
    static std::deque<std::vector<int64_t>>& kept = *new std::deque<std::vector<int64_t>>;
    static std::mutex mutex;
    std::lock_guard<std::mutex> lock(mutex);
    kept.push_back(fallback.toIntVector());
    value = {reinterpret_cast<int64_t>(kept.back().data()), static_cast<int64_t>(kept.back().size()), Tag::Integers, 0};
  } else {
    return false;
  }
  return true;
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
  parameter.exact = exact_kind(argument.real_type());
  parameter.written = argument.alias_info() != nullptr && argument.alias_info()->isWrite();
  parameter.has_standard = parameter.has_default && to_standard(parameter.fallback, parameter.standard);
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
        for (int64_t i = 0; i < value.b; ++i) {
          if (value.pointer<Handle>()[i] == nullptr) refuse(parameter, "a list that holds null");
          list.push_back(borrow(value.pointer<Handle>()[i]));
        }
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
    if (parameter.target == Target::Tensor) refuse(parameter, "null");
    return parameter.fallback;
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

}  // namespace shim
