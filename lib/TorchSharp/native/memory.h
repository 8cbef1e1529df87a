// The CPU allocator: counts live bytes where they are allocated (so that views and memory held only by the graph are
// counted once), and raises a flag that C# reads when it enters an operator. It never collects by itself.
#pragma once
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <stdlib.h>
#include <torch/csrc/api/include/torch/version.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <mutex>

#include "errors.h"

namespace shim {

// Shared with C#, which reads `attention` at every operator.
struct MemoryState {
  std::atomic<int32_t> attention;  // non-zero: C# has something to do at the next operator
  int32_t unused;
  std::atomic<int64_t> live;
  std::atomic<int64_t> peak;
  std::atomic<int64_t> limit;
  std::atomic<int64_t> allocations;
  std::atomic<int64_t> cache_limit;  // bytes of freed blocks that are kept for reuse
};

inline MemoryState& memory() {
  static MemoryState state{};
  return state;
}

// What stands before the data: on a cache line of its own, so that the data is aligned as libtorch wants it.
struct alignas(64) Header {
  size_t bytes;     // as asked for: what is counted
  size_t capacity;  // as allocated: what a later allocation may use
  Header* next;     // in a cache
};

constexpr size_t kPage = 4096;

// Freed blocks of less than a page, by size, for the thread that freed them: aligned allocation cannot use malloc's own
// cache, and took a quarter of the time that a small operator takes.
class SmallBlocks {
 public:
  static Header* take(size_t bytes) {
    SmallBlocks* own = mine_;
    if (own == nullptr) return nullptr;
    Header*& first = own->first_[index_of(bytes)];
    Header* block = first;
    if (block == nullptr) return nullptr;
    first = block->next;
    own->held_ -= block->capacity + sizeof(Header);
    return block;
  }

  // False when the thread keeps enough.
  static bool keep(Header* block) {
    SmallBlocks* own = mine_ != nullptr ? mine_ : start();
    if (own == nullptr) return false;
    if (own->held_ >= kMost) return false;
    Header*& first = own->first_[index_of(block->capacity)];
    block->next = first;
    first = block;
    own->held_ += block->capacity + sizeof(Header);
    return true;
  }

  // Empties what the calling thread keeps.
  static void empty() {
    if (mine_ != nullptr) mine_->free_all();
  }

  static size_t rounded(size_t bytes) { return (bytes + kStep - 1) / kStep * kStep; }

 private:
  static constexpr size_t kStep = 64;
  static constexpr size_t kMost = 4 << 20;  // bytes that a thread keeps

  // When the thread ends; blocks that its other destructors free later go to malloc.
  ~SmallBlocks() {
    mine_ = nullptr;
    ended_ = true;
    free_all();
  }

  static SmallBlocks* start() {
    if (ended_) return nullptr;
    thread_local SmallBlocks own;
    return mine_ = &own;
  }

  static size_t index_of(size_t bytes) { return (bytes - 1) / kStep; }

  void free_all() {
    for (Header*& first : first_) {
      while (Header* block = first) {
        first = block->next;
        std::free(block);
      }
    }
    held_ = 0;
  }

  // The model spares a function call at each access; a library may have a few such words however it is loaded.
  static inline thread_local SmallBlocks* mine_ __attribute__((tls_model("initial-exec"))) = nullptr;
  static inline thread_local bool ended_ __attribute__((tls_model("initial-exec"))) = false;
  Header* first_[kPage / kStep] = {};
  size_t held_ = 0;
};

// Freed blocks of a page or more, by size: a training step asks for the same sizes as the one before, and memory from the
// system costs a page fault per 4 KB at its first touch, which was seen to take longer than the operator that writes it.
class BlockCache {
 public:
  Header* take(size_t bytes) {
    Class& size_class = classes_[index_of(bytes)];
    std::lock_guard<std::mutex> lock(size_class.mutex);
    Header* block = size_class.first;
    if (block == nullptr) return nullptr;
    size_class.first = block->next;
    held_.fetch_sub(block->capacity, std::memory_order_relaxed);
    return block;
  }

  // False when the cache is full.
  bool keep(Header* block, size_t most) {
    if (held_.load(std::memory_order_relaxed) + block->capacity > most) return false;
    Class& size_class = classes_[index_of(block->capacity)];
    std::lock_guard<std::mutex> lock(size_class.mutex);
    block->next = size_class.first;
    size_class.first = block;
    held_.fetch_add(block->capacity, std::memory_order_relaxed);
    return true;
  }

  void empty() {
    for (Class& size_class : classes_) {
      std::lock_guard<std::mutex> lock(size_class.mutex);
      while (Header* block = size_class.first) {
        size_class.first = block->next;
        held_.fetch_sub(block->capacity, std::memory_order_relaxed);
        std::free(block);
      }
    }
  }

  size_t held() const { return held_.load(std::memory_order_relaxed); }

  // The size that a block of this class has: an eighth of a power of two more at most.
  static size_t rounded(size_t bytes) {
    const size_t step = std::bit_floor(bytes) / kSteps;
    return (bytes + step - 1) / step * step;
  }

 private:
  static constexpr size_t kSteps = 8;

  struct Class {
    std::mutex mutex;
    Header* first = nullptr;
  };

  static size_t index_of(size_t bytes) {
    const size_t size = rounded(bytes);
    const size_t octave = std::bit_width(size) - 1;
    return (octave * kSteps + (size - std::bit_floor(size)) / (std::bit_floor(size) / kSteps)) % kClasses;
  }

  static constexpr size_t kClasses = 64 * kSteps;
  Class classes_[kClasses];
  std::atomic<size_t> held_{0};
};

inline BlockCache& block_cache() {
  // Never destroyed: tensors that outlive main still return their blocks.
  static BlockCache& cache = *new BlockCache;
  return cache;
}

inline void free_block(void* data) {
  if (data == nullptr) return;
  Header* block = static_cast<Header*>(data) - 1;
  memory().live.fetch_sub(static_cast<int64_t>(block->bytes), std::memory_order_relaxed);
  const bool kept = block->capacity < kPage
      ? SmallBlocks::keep(block)
      : block_cache().keep(block, memory().cache_limit.load(std::memory_order_relaxed));
  if (!kept) std::free(block);
}

inline Header* fresh_block(size_t capacity) {
  void* block = nullptr;
  if (capacity >= PTRDIFF_MAX - sizeof(Header) || posix_memalign(&block, alignof(Header), capacity + sizeof(Header)) != 0) return nullptr;
  auto* header = static_cast<Header*>(block);
  header->capacity = capacity;
  return header;
}

inline void* new_block(size_t bytes) {
  if (bytes == 0) return nullptr;
  // Rounding up may make a block of a page of what is less.
  const bool small = SmallBlocks::rounded(bytes) < kPage;
  Header* block = small ? SmallBlocks::take(bytes) : block_cache().take(bytes);
  if (block == nullptr) block = fresh_block(small ? SmallBlocks::rounded(bytes) : BlockCache::rounded(bytes));
  TORCH_CHECK(block != nullptr, "not enough memory: tried to allocate ", bytes, " bytes");
  block->bytes = bytes;
  auto& state = memory();
  const int64_t live = state.live.fetch_add(static_cast<int64_t>(bytes), std::memory_order_relaxed) + static_cast<int64_t>(bytes);
  state.allocations.fetch_add(1, std::memory_order_relaxed);
  if (live > state.peak.load(std::memory_order_relaxed)) state.peak.store(live, std::memory_order_relaxed);
  if (live > state.limit.load(std::memory_order_relaxed)) state.attention.store(1, std::memory_order_relaxed);
  return block + 1;
}

struct CountingAllocator final : c10::Allocator {
#if TORCH_VERSION_MAJOR >= 2 && (TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 3)
  c10::DataPtr allocate(size_t bytes) override { return make(bytes); }
  void copy_data(void* destination, const void* source, std::size_t count) const override {
    default_copy_data(destination, source, count);
  }
#else
  c10::DataPtr allocate(size_t bytes) const override { return make(bytes); }
#endif
  c10::DeleterFnPtr raw_deleter() const override { return &free_block; }

 private:
  static c10::DataPtr make(size_t bytes) {
    void* data = new_block(bytes);
    return {data, data, &free_block, c10::Device(c10::DeviceType::CPU)};
  }
};

}  // namespace shim

// Puts the counting allocator in place of libtorch's and returns the state shared with C#.
SHIM shim::MemoryState* shim_start_memory(int64_t limit, int64_t cache_limit) {
  static shim::CountingAllocator allocator;
  shim::memory().limit.store(limit);
  shim::memory().cache_limit.store(cache_limit);
  c10::SetCPUAllocator(&allocator, 0xff);
  return &shim::memory();
}

// Gives the freed blocks that are kept for reuse back to the system.
SHIM void shim_empty_cache() {
  shim::SmallBlocks::empty();
  shim::block_cache().empty();
}

SHIM int64_t shim_cached_bytes() {
  return static_cast<int64_t>(shim::block_cache().held());
}
