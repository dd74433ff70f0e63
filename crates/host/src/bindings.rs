//! Bindings generated from `wit/`: the Spin interfaces that guests import.

mod generated {
    wasmtime::component::bindgen!({
        path: "wit",
        world: "portico:host/host",
        imports: { default: async | trappable },
    });
}

pub use generated::spin::key_value::key_value;
pub use generated::spin::sqlite::sqlite;
pub use generated::spin::variables::variables;
