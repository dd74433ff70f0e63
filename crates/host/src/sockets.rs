//! Sockets, limited by `allowed_outbound_hosts` as in Spin: nobody listens, and an address must be granted under `tcp` or `udp`.

use std::sync::Arc;

use wasmtime_wasi::WasiCtxBuilder;
use wasmtime_wasi::sockets::SocketAddrUse;

use crate::allowed_hosts::AllowedHosts;

/// Lets `builder`'s guest reach only what `hosts` grants.
pub fn restrict(builder: &mut WasiCtxBuilder, hosts: Arc<AllowedHosts>) {
    builder.allow_tcp(true).allow_udp(true);
    builder.socket_addr_check(move |address, usage| {
        let allows = |scheme| hosts.allows(scheme, &bracketed(address.ip()), Some(address.port()));
        let allowed = match usage {
            // The system's own choice of a local port before a connection is made.
            SocketAddrUse::TcpBind => address.ip().is_unspecified() && address.port() == 0,
            SocketAddrUse::TcpConnect => allows("tcp"),
            SocketAddrUse::UdpBind => address.ip().is_unspecified() && address.port() == 0 || allows("udp"),
            SocketAddrUse::UdpSend | SocketAddrUse::UdpReceive => allows("udp"),
            SocketAddrUse::TcpListen | SocketAddrUse::TcpAccept => false,
        };
        Box::pin(async move { allowed })
    });
}

fn bracketed(ip: std::net::IpAddr) -> String {
    match ip {
        std::net::IpAddr::V4(ip) => ip.to_string(),
        std::net::IpAddr::V6(ip) => format!("[{ip}]"),
    }
}
