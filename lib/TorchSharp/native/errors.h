// Exceptions become a thread-local message and a kind; nothing crosses the ABI.
#pragma once
#include <c10/util/Exception.h>
#include <torch/csrc/api/include/torch/version.h>

#include <cstdint>
#include <exception>
#include <new>
#include <string>
#include <utility>

#define SHIM extern "C" __attribute__((visibility("default")))

namespace shim {

// The numbers are those of NativeErrorKind in C#.
enum class ErrorKind : int32_t { None, Other, Index, Value, Type, NotImplemented, OutOfMemory, LinearAlgebra };

struct Error {
  ErrorKind kind = ErrorKind::None;
  std::string message;
};

inline Error& last_error() {
  thread_local Error error;
  return error;
}

inline void set_error(ErrorKind kind, std::string message) {
  last_error() = {kind, std::move(message)};
}

inline bool says_out_of_memory(const std::string& message) {
  return message.find("out of memory") != std::string::npos || message.find("not enough memory") != std::string::npos ||
      message.find("can't allocate memory") != std::string::npos;
}

// Turns the exception being handled into the thread's last error.
inline void catch_error() noexcept {
  try {
    throw;
  } catch (const c10::IndexError& e) {
    set_error(ErrorKind::Index, e.what_without_backtrace());
  } catch (const c10::ValueError& e) {
    set_error(ErrorKind::Value, e.what_without_backtrace());
  } catch (const c10::TypeError& e) {
    set_error(ErrorKind::Type, e.what_without_backtrace());
  } catch (const c10::NotImplementedError& e) {
    set_error(ErrorKind::NotImplemented, e.what_without_backtrace());
  } catch (const c10::LinAlgError& e) {
    set_error(ErrorKind::LinearAlgebra, e.what_without_backtrace());
  } catch (const c10::Error& e) {
    const std::string message = e.what_without_backtrace();
    set_error(says_out_of_memory(message) ? ErrorKind::OutOfMemory : ErrorKind::Other, message);
  } catch (const std::bad_alloc&) {
    set_error(ErrorKind::OutOfMemory, "out of memory");
  } catch (const std::exception& e) {
    set_error(says_out_of_memory(e.what()) ? ErrorKind::OutOfMemory : ErrorKind::Other, e.what());
  } catch (...) {
    set_error(ErrorKind::Other, "unknown native error");
  }
}

// Runs `body`; an exception is kept as the last error and `failure` returned.
template <class Result, class Body>
Result guarded(Result failure, Body&& body) noexcept {
  try {
    return body();
  } catch (...) {
    catch_error();
    return failure;
  }
}

// Where libtorch's warnings go: to C#, one line each, without its file names and traces.
inline void (*&warning_listener())(const char*) {
  static void (*listener)(const char*) = nullptr;
  return listener;
}

struct WarningToManaged final : c10::WarningHandler {
#if TORCH_VERSION_MAJOR >= 2
  void process(const c10::Warning& warning) override { tell(warning.msg()); }
#else
  void process(const c10::SourceLocation&, const std::string& message, const bool) override { tell(message); }
#endif

 private:
  static void tell(std::string message) {
    message = message.substr(0, message.find(" Traceback of forward call"));
    message = message.substr(0, message.find('\n'));
    if (warning_listener() != nullptr) warning_listener()(message.c_str());
  }
};

// libtorch keeps the handler by thread: every thread that calls an operator sets it once.
inline thread_local bool hears_warnings __attribute__((tls_model("initial-exec"))) = false;

inline void hear_warnings() {
  if (hears_warnings) return;
  hears_warnings = true;
  static WarningToManaged handler;
#if TORCH_VERSION_MAJOR >= 2
  c10::WarningUtils::set_warning_handler(&handler);
#else
  c10::Warning::set_warning_handler(&handler);
#endif
}

}  // namespace shim

SHIM void shim_set_warning_listener(void (*listener)(const char*)) {
  shim::warning_listener() = listener;
}

// The message of the calling thread's last error; valid until its next failing call.
SHIM const char* shim_error(int32_t* kind) {
  *kind = static_cast<int32_t>(shim::last_error().kind);
  return shim::last_error().message.c_str();
}
