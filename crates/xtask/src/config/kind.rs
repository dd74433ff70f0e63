//! What the command line calls the things of a configuration.

use portico::site::Thing;

/// [`Thing`] by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    Site,
    Workspace,
    Workflow,
    Organisation,
    Portal,
    RequestType,
    Agent,
    Queue,
}

impl Kind {
    /// The thing of that name.
    pub fn thing(self) -> Thing {
        match self {
            Kind::Site => Thing::Site,
            Kind::Workspace => Thing::Workspace,
            Kind::Workflow => Thing::Workflow,
            Kind::Organisation => Thing::Organisation,
            Kind::Portal => Thing::Portal,
            Kind::RequestType => Thing::RequestType,
            Kind::Agent => Thing::Agent,
            Kind::Queue => Thing::Queue,
        }
    }
}
