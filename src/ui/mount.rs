//! One component for all: a component that yew mounts brings its whole life along, compiled once more (4 kB and more
//! each, docs/decisions/0012-first-load.md). Here one life is compiled, and what is drawn in it comes as a value.
//!
//! Refuses to know what is drawn.

use std::any::Any;
use std::rc::Rc;
use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::html::HtmlResult;
use yew::prelude::*;
use yew::virtual_dom::Key;

/// Mounts a component with its properties.
pub fn mount<C: FunctionProvider + 'static>(props: C::Properties) -> Html
where
    C::Properties: 'static,
{
    mounted(drawn::<C>, is_same::<C::Properties>, Rc::new(props))
}

type Draw = fn(&mut HookContext, &dyn Any) -> HtmlResult;
type IsSame = fn(&dyn Any, &dyn Any) -> bool;

fn mounted(draw: Draw, is_same: IsSame, props: Rc<dyn Any>) -> Html {
    // A component in the place of another one begins anew: what one remembers means nothing to the other.
    let key = Key::from(draw as usize);
    html! { <Mounted {key} {draw} {is_same} {props} /> }
}

fn drawn<C: FunctionProvider>(hooks: &mut HookContext, props: &dyn Any) -> HtmlResult
where
    C::Properties: 'static,
{
    props.downcast_ref().map_or_else(|| Ok(Html::default()), |props| C::run(hooks, props))
}

fn is_same<P: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<P>().zip(other.downcast_ref::<P>()).is_some_and(|(one, other)| one == other)
}

/// Properties of [`Mounted`].
#[derive(Clone, Properties)]
struct MountedProps {
    draw: Draw,
    is_same: IsSame,
    props: Rc<dyn Any>,
}

impl PartialEq for MountedProps {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.props, &*other.props)
    }
}

impl Hook for &MountedProps {
    type Output = HtmlResult;

    fn run(self, hooks: &mut HookContext) -> HtmlResult {
        (self.draw)(hooks, &*self.props)
    }
}

fn use_drawn(props: &MountedProps) -> &MountedProps {
    props
}

/// The one component.
#[component]
fn Mounted(props: &MountedProps) -> HtmlResult {
    use_drawn(props)
}
