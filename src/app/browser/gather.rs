//! What the reader drops, pastes or chooses in, files and texts out.

use super::folder::Folder;
use crate::app::examples::Example;
use crate::app::intake::{has_shape, may_be_release};
use crate::app::state::Fault;
use crate::app::wording::Tongue;
use js_sys::Uint8Array;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Event, File, FileList, HtmlInputElement};

/// Something to read.
pub enum Offer {
    /// The change of a file input.
    Chosen(Event),
    /// A drop or a paste.
    Transfer(DataTransfer),
    /// Text typed or pasted into the dialog.
    Text(String),
    /// A built-in release.
    Example(Example),
}

/// Of more things than this those that the browser knows the type of are files: to ask it of each
/// whether it is a folder would take longer than all the rest.
const MANY: u32 = 100;

/// What came of an offer.
#[derive(Default)]
pub struct Haul {
    /// To be read, each with its name.
    pub sources: Vec<(Rc<str>, Source)>,
    /// What went wrong, and with what.
    pub problems: Vec<(Rc<str>, Fault)>,
}

/// Where the bytes of a release are.
pub enum Source {
    /// Not opened yet.
    File(File),
    /// Text that is here already.
    Text(String),
}

impl Source {
    /// The bytes, of a buffer of their own.
    pub async fn bytes(self) -> Result<Uint8Array, Fault> {
        match self {
            Source::File(file) => {
                let buffer = JsFuture::from(file.array_buffer()).await;
                buffer.map(|buffer| Uint8Array::new(&buffer)).map_err(|_| Fault::Unopened)
            }
            // The mark says that it is UTF-8, whatever charset its HTML declares.
            Source::Text(text) => Ok(Uint8Array::from(format!("\u{feff}{text}").as_bytes())),
        }
    }
}

impl Offer {
    /// Looks into the offer, at once; the rest, such as the files of folders, when the result is awaited.
    pub fn haul(self, tongue: Tongue) -> impl Future<Output = Haul> + 'static {
        let mut haul = Haul::default();
        let mut folders = Vec::new();
        match self {
            Offer::Chosen(event) => haul.choose(&event),
            Offer::Transfer(transfer) => folders = haul.unpack(&transfer, tongue),
            Offer::Text(text) => haul.text(&text, tongue),
            Offer::Example(example) => {
                haul.sources.push((example.name.into(), Source::Text(example.text.into())));
            }
        }
        async move {
            for folder in folders {
                haul.walk(folder).await;
            }
            haul
        }
    }
}

impl Haul {
    fn choose(&mut self, event: &Event) {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let files = input.files().map(listed).unwrap_or_default();
        let is_folder = input.has_attribute("webkitdirectory");
        let folder = files.first().map(folder_of);
        for file in files {
            if !is_folder || may_be_release(&file.name()) {
                self.sources.push((file.name().into(), Source::File(file)));
            }
        }
        if let (true, [], Some(folder)) = (is_folder, &self.sources[..], folder) {
            self.problems.push((folder.into(), Fault::EmptyFolder));
        }
        input.set_value(""); // So that the same file can be chosen again.
    }

    /// Takes files and text at once, and returns the folders, which take time.
    fn unpack(&mut self, transfer: &DataTransfer, tongue: Tongue) -> Vec<Folder> {
        let items = transfer.items();
        let many = items.length() > MANY;
        let items = (0..items.length()).filter_map(|index| items.get(index));
        let may_be_folder = items.filter(|item| !many || item.type_().is_empty());
        let folders: Vec<Folder> = may_be_folder.filter_map(|item| Folder::of(&item)).collect();
        let folders_named: BTreeSet<String> = folders.iter().map(Folder::name).collect();
        for file in transfer.files().map(listed).unwrap_or_default() {
            let name = file.name();
            // A folder is also among the files, as one that can't be opened.
            if !folders_named.contains(&name) {
                self.sources.push((name.into(), Source::File(file)));
            }
        }
        if self.sources.is_empty() && folders.is_empty() {
            let data = |kind| transfer.get_data(kind).unwrap_or_default();
            let html = Some(data("text/html")).filter(|html| has_shape(html));
            self.text(&html.unwrap_or_else(|| data("text/plain")), tongue);
        }
        folders
    }

    fn text(&mut self, text: &str, tongue: Tongue) {
        let name = tongue.wording().pasted_name;
        if text.trim().is_empty() {
            self.problems.push((name.into(), Fault::Nothing));
        } else {
            let ending = if has_shape(text) { "html" } else { "txt" };
            self.sources.push((format!("{name}.{ending}").into(), Source::Text(text.to_owned())));
        }
    }

    /// Takes the releases of a folder and of the folders in it.
    async fn walk(&mut self, folder: Folder) {
        let name = folder.name();
        let files = folder.files(may_be_release).await;
        if files.is_empty() {
            self.problems.push((name.into(), Fault::EmptyFolder));
        }
        for (name, file) in files {
            match file {
                Some(file) => self.sources.push((name.into(), Source::File(file))),
                None => self.problems.push((name.into(), Fault::Unopened)),
            }
        }
    }
}

fn listed(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}

/// The name of the chosen folder, which browsers put before the name of the file.
fn folder_of(file: &File) -> String {
    let path = js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok();
    let path = path.and_then(|path| path.as_string()).unwrap_or_default();
    path.split('/').next().unwrap_or_default().to_owned()
}
