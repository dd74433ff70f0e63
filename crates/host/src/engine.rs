//! The Wasmtime engine: what guests may use, where compiled code is kept, and the clock that interrupts runaway guests.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use wasmtime::{Cache, CacheConfig, Config, Engine, PoolingAllocationConfig, ProfilingStrategy, Store};

/// How often a guest that computes gives way.
const TICK: Duration = Duration::from_millis(10);
/// Instances that may live at the same time, all components together.
const MAX_INSTANCES: u32 = 1000;
/// Memory of a finished instance that stays mapped for the next one.
const KEEP_RESIDENT: usize = 2 << 20;

/// An engine that keeps compiled code in `cache`, if given; with `perf_map` it tells `perf` what its functions are called.
///
/// # Errors
/// If the cache's folder cannot be used or the machine lacks what Wasmtime needs.
pub fn new(cache: Option<&Path>, perf_map: bool) -> Result<Engine> {
    let engine = match Engine::new(&config(cache, perf_map, true)?) {
        Ok(engine) => engine,
        // Too little address space for the pool: allocate each instance on demand.
        Err(_) => Engine::new(&config(cache, perf_map, false)?)?,
    };
    tick(&engine)?;
    Ok(engine)
}

/// Makes the guest of `store` give way at every tick, so that time limits are seen.
pub fn interrupt<T>(store: &mut Store<T>) {
    store.set_epoch_deadline(1);
    store.epoch_deadline_async_yield_and_update(1);
}

fn config(cache: Option<&Path>, perf_map: bool, pooling: bool) -> Result<Config> {
    let mut config = Config::new();
    config.epoch_interruption(true);
    config.wasm_component_model(true);
    config.wasm_component_model_async(true);
    if perf_map {
        config.profiler(ProfilingStrategy::PerfMap);
    }
    if let Some(folder) = cache {
        let mut cache = CacheConfig::new();
        cache.with_directory(folder);
        config.cache(Some(Cache::new(cache)?));
    }
    if pooling {
        let mut pool = PoolingAllocationConfig::default();
        pool.total_component_instances(MAX_INSTANCES)
            .total_memories(MAX_INSTANCES)
            .total_tables(2 * MAX_INSTANCES)
            .total_stacks(MAX_INSTANCES)
            .total_core_instances(4 * MAX_INSTANCES)
            .table_elements(100_000)
            .max_component_instance_size(10 << 20)
            .max_core_instance_size(10 << 20)
            .max_core_instances_per_component(200)
            .max_tables_per_component(64)
            .max_memories_per_component(32)
            .linear_memory_keep_resident(KEEP_RESIDENT)
            .table_keep_resident(512 << 10);
        config.allocation_strategy(pool);
    }
    Ok(config)
}

/// A thread that ticks as long as the engine lives.
fn tick(engine: &Engine) -> Result<()> {
    let weak = engine.weak();
    std::thread::Builder::new().name("epoch".to_owned()).spawn(move || {
        while let Some(engine) = weak.upgrade() {
            engine.increment_epoch();
            drop(engine);
            std::thread::sleep(TICK);
        }
    })?;
    Ok(())
}
